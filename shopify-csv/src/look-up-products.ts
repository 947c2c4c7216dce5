import type { Graph } from './graph.ts';
import type { Problem } from './problem.ts';
import type { ReadProduct } from './product-input.ts';
import type { Outcomes } from './send-products.ts';

type Owner = { product: { slug: string } } | null;

// The graph takes thirty aliases in one question.
const maxAliases = 30;

/** Looks what the shop has of a batch of products, changing nothing: what an import would make, what it would find there, and which SKU is another's. */
export const lookUpProducts = async (
  graph: Graph,
  batch: readonly ReadProduct[],
  outcomes: Outcomes,
  tell: (problem: Problem) => void,
) => {
  const slugs = batch.map(({ input }) => input.slug);
  const known = await lookUp<{ id: string } | null>(graph, slugs, 'productBySlug(slug:', '{ id }');
  const skus = batch.flatMap(({ input }) => input.variants.map(({ sku }) => sku));
  const owners = await lookUp<Owner>(
    graph,
    skus,
    'productVariantBySku(sku:',
    '{ product { slug } }',
  );
  for (const { input, lineOfSku } of batch) {
    const foreign = input.variants.find(({ sku }) => {
      const owner = owners.get(sku)?.product.slug;
      return owner !== undefined && owner !== input.slug;
    });
    if (foreign) {
      outcomes.REFUSED += 1;
      tell({
        line: lineOfSku.get(foreign.sku)!,
        handle: input.slug,
        sku: foreign.sku,
        column: 'Variant SKU',
        problem: `The SKU belongs to ${owners.get(foreign.sku)!.product.slug}.`,
        outcome: 'left out',
      });
    } else outcomes[known.get(input.slug) ? 'UPDATED' : 'CREATED'] += 1;
  }
};

const lookUp = async <Found>(
  graph: Graph,
  keys: readonly string[],
  field: string,
  selection: string,
) => {
  const found = new Map<string, Found>();
  for (let i = 0; i < keys.length; i += maxAliases) {
    const some = keys.slice(i, i + maxAliases);
    const names = some.map((_, n) => `$k${n}: String!`).join(', ');
    const fields = some.map((_, n) => `f${n}: ${field} $k${n}) ${selection}`).join(' ');
    const variables = Object.fromEntries(some.map((key, n) => [`k${n}`, key]));
    const data = await graph.ask<Record<string, Found>>(
      `query ImportLooks(${names}) { ${fields} }`,
      variables,
    );
    some.forEach((key, n) => {
      found.set(key, data[`f${n}`]!);
    });
  }
  return found;
};
