// What stands behind each GraphQL type.
import type { Facets } from '../product-index/facets.queries.ts';
import type { FoundProducts, FoundRow } from '../product-index/search-products.ts';

type Reference = { id: string };

export type Brand = Reference;
export type Category = Reference;
export type Product = Reference;
export type SearchConnection = FoundProducts;
export type SearchFacets = Facets;
export type SearchResult = FoundRow;

/** There is one index; everything about it is asked when it is asked for. */
export type SearchIndex = Record<string, never>;
