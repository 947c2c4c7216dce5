import { BadQuestion, type Graph } from './graph.ts';
import type { Problem } from './problem.ts';
import type { ReadProduct } from './product-input.ts';

/** What became of the products of a file. */
export type Outcomes = Record<'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED', number>;

type Result = {
  outcome: keyof Outcomes;
  refusal: { message: string; sku?: string } | null;
};
type Imported = { importProducts: { results: Result[] | null; errors: { message: string }[] } };

const mutation = `mutation ImportProducts($input: ImportProductsInput!) { importProducts(input: $input) {
  results { outcome refusal { ... on DomainError { message } ... on SkuOfAnotherProduct { sku } ... on SkuTaken { sku } } }
  errors { ... on DomainError { message } } } }`;

/** Sends a batch of products; answers those that the shop has taken. */
export const sendProducts = async (
  graph: Graph,
  batch: readonly ReadProduct[],
  outcomes: Outcomes,
  tell: (problem: Problem) => void,
): Promise<ReadProduct[]> => {
  try {
    const input = { products: batch.map(({ input }) => input) };
    const { importProducts } = await graph.ask<Imported>(mutation, { input });
    const { results, errors } = importProducts;
    if (!results) throw new BadQuestion(errors[0]?.message);
    return batch.filter((product, i) => {
      const { outcome, refusal } = results[i]!;
      outcomes[outcome] += 1;
      if (refusal) tell(problemOf(product, refusal));
      return !refusal;
    });
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error;
    return sendHalves(graph, batch, outcomes, tell, error);
  }
};

// Which of them is the bad one, the shop says only of one at a time.
const sendHalves = async (
  graph: Graph,
  batch: readonly ReadProduct[],
  outcomes: Outcomes,
  tell: (problem: Problem) => void,
  error: BadQuestion,
): Promise<ReadProduct[]> => {
  const [only] = batch;
  if (only && batch.length === 1) {
    outcomes.REFUSED += 1;
    tell(problemOf(only, error));
    return [];
  }
  const middle = Math.ceil(batch.length / 2);
  const halves = [batch.slice(0, middle), batch.slice(middle)];
  const taken: ReadProduct[] = [];
  for (const half of halves) taken.push(...(await sendProducts(graph, half, outcomes, tell)));
  return taken;
};

const problemOf = (
  { input, line, lineOfSku }: ReadProduct,
  { message, sku }: { message: string; sku?: string },
): Problem => ({
  line: (sku && lineOfSku.get(sku)) || line,
  handle: input.slug,
  sku,
  column: sku ? 'Variant SKU' : undefined,
  problem: `The shop does not take the product: ${message}`,
  outcome: 'left out',
});
