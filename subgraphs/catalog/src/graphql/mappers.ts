// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { BrandRow } from '../brand/brands.queries.ts';
import type { CategoryRow } from '../category/categories.queries.ts';
import type { ImportedProduct as ImportedProductResult } from '../product/imported-product.ts';
import type { ProductRow, VariantRow } from '../product/products.queries.ts';

export type Brand = BrandRow;
export type BrandConnection = Connection<BrandRow>;
export type Category = CategoryRow;
export type CategoryConnection = Connection<CategoryRow>;
export type ImportedProduct = ImportedProductResult;
export type Product = ProductRow;
export type ProductConnection = Connection<ProductRow>;
export type ProductVariant = VariantRow;
