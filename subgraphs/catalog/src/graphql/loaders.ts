import type { Sql } from '@hansa/chassis/sql';
import { brandLoader } from '../brand/brands.queries.ts';
import { categoryLoader } from '../category/categories.queries.ts';
import { productLoaders } from '../product/products.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => ({
  brand: brandLoader(sql),
  category: categoryLoader(sql),
  ...productLoaders(sql),
});
