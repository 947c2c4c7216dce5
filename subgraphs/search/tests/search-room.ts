import { randomUUID } from 'node:crypto';
import { aStranger, openAlone } from '@hansa/chassis/testing';
import {
  ProductPublished,
  type ProductUpdated,
  StockLevelChanged,
} from '@hansa/schema/events/events';
import type { ProductDocument } from '../src/product-index/indexed-product.ts';
import { aDocument, aVariant } from '../src/product-index/product-document.builder.ts';
import { search } from '../src/subgraph.ts';

export const priced = (amountMinor: number, facts: object = {}) =>
  aVariant({ price: { amountMinor, currency: 'EUR' }, ...facts });

/** Opens the room alone, with words for what its tests do with it. */
export const openSearch = async () => {
  const room = await openAlone(search);

  const hearProduct = (
    document: ProductDocument,
    aggregateVersion = 1,
    fact: typeof ProductPublished | typeof ProductUpdated = ProductPublished,
  ) => room.hear(fact(document), { aggregateVersion });

  const hearStock = (sku: string, available: number, aggregateVersion = 1) =>
    room.hear(StockLevelChanged({ sku, onHand: available, reserved: 0, available }), {
      aggregateVersion,
    });

  const ask = async (args: object, fields = 'nodes { product { id } }') => {
    const { data, errors } = await room.ask(
      aStranger,
      `query($query: String, $filter: SearchFilter, $sort: SearchSort, $first: Int, $after: String) {
        searchProducts(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) { ${fields} } }`,
      { sort: 'RELEVANCE', first: 100, ...args },
    );
    return { found: data?.searchProducts, fault: errors?.[0]?.extensions };
  };

  const idsOf = async (args: object) => {
    const { found, fault } = await ask(args);
    if (fault) throw new Error(JSON.stringify(fault));
    return found.nodes.map(({ product }: any) => product.id) as string[];
  };

  /** Lists products in a category of their own, the last the newest, and finds names there. */
  const aShelf = async (...facts: Partial<ProductDocument>[]) => {
    const shelf = randomUUID();
    const documents = facts.map((fact, i) =>
      aDocument({
        categoryIds: [shelf],
        publishedAt: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
        ...fact,
      }),
    );
    for (const document of documents) await hearProduct(document);
    const names = new Map(documents.map(({ productId, name }) => [productId, name]));
    const find = async ({ filter, ...args }: any = {}) =>
      (await idsOf({ ...args, filter: { categoryIds: [shelf], ...filter } })).map(id =>
        names.get(id),
      );
    return { shelf, documents, find };
  };

  return { ...room, hearProduct, hearStock, ask, idsOf, aShelf };
};
