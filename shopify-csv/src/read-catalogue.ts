import type { Graph } from './graph.ts';

/** A product as the graph tells it. */
export type CatalogueProduct = {
  slug: string;
  name: string;
  description: string;
  status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED';
  brand: { name: string } | null;
  categories: { id: string }[];
  images: { url: string; alt: string; width: number; height: number }[];
  variants: CatalogueVariant[];
};

export type CatalogueVariant = {
  sku: string;
  name: string;
  price: { amountMinor: number; currency: string };
  attributes: { name: string; value: string }[];
  isActive: boolean;
  weightGrams: number | null;
  stockItem: { onHand: number; levels: Level[] } | null;
};

type Level = {
  onHand: number;
  storageLocation: { code: string; warehouse: { code: string } };
};

type Page<Node> = {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const productsQuery = `query ExportProducts($after: String) { list: products(sort: OLDEST, first: 50, after: $after) {
  nodes { slug name description status brand { name } categories { id } images { url alt width height }
    variants { sku name price { amountMinor currency } attributes { name value } isActive weightGrams
      stockItem { onHand levels { onHand storageLocation { code warehouse { code } } } } } }
  pageInfo { hasNextPage endCursor } } }`;

const categoriesQuery = `query ExportCategories($after: String) { list: categories(first: 100, after: $after) {
  nodes { id name parent { id } } pageInfo { hasNextPage endCursor } } }`;

/** How many products there are. */
export const countProducts = async (graph: Graph) =>
  (
    await graph.ask<{ products: { totalCount: number } }>(
      'query ExportCounts { products(first: 1) { totalCount } }',
    )
  ).products.totalCount;

/** Every product page by page, the oldest first, so that one added meanwhile comes last. */
export const productPages = (graph: Graph) => pages<CatalogueProduct>(graph, productsQuery);

/** The path of names from the top down to each category, by its id. */
export const categoryPaths = async (graph: Graph): Promise<Map<string, string[]>> => {
  const categories = new Map<string, { name: string; parent: { id: string } | null }>();
  type Category = { id: string; name: string; parent: { id: string } | null };
  for await (const nodes of pages<Category>(graph, categoriesQuery))
    for (const { id, ...category } of nodes) categories.set(id, category);
  const pathOf = (id: string): string[] => {
    const category = categories.get(id);
    if (!category) return [];
    return [...(category.parent ? pathOf(category.parent.id) : []), category.name];
  };
  return new Map([...categories.keys()].map(id => [id, pathOf(id)]));
};

async function* pages<Node>(graph: Graph, query: string): AsyncGenerator<Node[]> {
  let after: string | null = null;
  do {
    const { list }: { list: Page<Node> } = await graph.ask(query, { after });
    yield list.nodes;
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after);
}
