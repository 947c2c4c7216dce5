import type { Params } from '@angular/router';
import type { FindProductsQueryVariables } from './find-products.generated';

export type Sorting = 'relevance' | 'price-asc' | 'price-desc' | 'newest';

/** What is looked for, as the address says it. */
export type FindState = {
  query: string;
  categories: string[];
  brands: string[];
  minMinor: number | null;
  maxMinor: number | null;
  inStock: boolean;
  sort: Sorting | null;
  pages: number;
};

const sorts: Record<Sorting, 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST'> = {
  relevance: 'RELEVANCE',
  'price-asc': 'PRICE_ASC',
  'price-desc': 'PRICE_DESC',
  newest: 'NEWEST',
};
const pageSize = 24;
const mostPages = 4;

/** Reads an address; what it does not understand it leaves out. */
export const readState = (params: Params): FindState => ({
  query: textOf(params.q).slice(0, 200),
  categories: listOf(params.category),
  brands: listOf(params.brand),
  minMinor: amountOf(params.min),
  maxMinor: amountOf(params.max),
  inStock: params.stock === '1',
  sort: Object.hasOwn(sorts, textOf(params.sort)) ? (params.sort as Sorting) : null,
  pages: Math.min(mostPages, Math.max(1, Math.floor(Number(params.pages)) || 1)),
});

/** The address of what is looked for. */
export const writeState = (state: FindState): Params => ({
  q: state.query || null,
  category: state.categories.join(',') || null,
  brand: state.brands.join(',') || null,
  min: state.minMinor,
  max: state.maxMinor,
  stock: state.inStock ? '1' : null,
  sort: state.sort,
  pages: state.pages > 1 ? state.pages : null,
});

/** The question to the graph; on a shelf, what is not narrowed to others is from there. */
export const questionOf = (state: FindState, shelf?: string): FindProductsQueryVariables => ({
  query: state.query || null,
  filter: {
    brandSlugs: state.brands.length > 0 ? state.brands : null,
    categorySlugs: state.categories.length > 0 ? state.categories : shelf ? [shelf] : null,
    price:
      state.minMinor === null && state.maxMinor === null
        ? null
        : { min: state.minMinor, max: state.maxMinor },
    inStock: state.inStock || null,
  },
  sort: sorts[state.sort ?? (state.query ? 'relevance' : 'newest')],
  first: pageSize * state.pages,
  isFirst: true,
});

export const oneMorePage = { first: pageSize, isFirst: false };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const listOf = (value: unknown) => textOf(value).split(',').filter(Boolean).slice(0, 20);
const amountOf = (value: unknown) => {
  const text = textOf(value);
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
};
