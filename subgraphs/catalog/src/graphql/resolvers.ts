import { optional, present, presentAll } from '@hansa/chassis/loader';
import { payload, refusable } from '@hansa/chassis/payload';
import { listBrands } from '../brand/brands.queries.ts';
import { createBrand } from '../brand/create-brand.ts';
import { updateBrand } from '../brand/update-brand.ts';
import { listCategories } from '../category/categories.queries.ts';
import { createCategory } from '../category/create-category.ts';
import { updateCategory } from '../category/update-category.ts';
import { addProductImage } from '../product/add-product-image.ts';
import { addProductVariant } from '../product/add-product-variant.ts';
import { changeVariantPrice } from '../product/change-variant-price.ts';
import { createProduct } from '../product/create-product.ts';
import { importProducts } from '../product/import-products.ts';
import { listProducts, variantSnapshots } from '../product/products.queries.ts';
import { archiveProduct, publishProduct } from '../product/publish-product.ts';
import { searchableProducts } from '../product/searchable-product.ts';
import { updateProduct } from '../product/update-product.ts';
import { updateProductVariant } from '../product/update-product-variant.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';
import {
  onSale,
  priceRangeOf,
  released,
  releasedVariant,
  variantOnSale,
  variantsFor,
} from './visibility.ts';

const brand =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.brand.load(id);
const category =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.category.load(id);
const product =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.product.load(id);
const variant =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.variant.load(id);

export const resolvers: Resolvers = {
  Query: {
    brands: (_, page, { sql }) => listBrands(sql, page),
    categories: (_, page, { sql }) => listCategories(sql, page),
    products: (_, args, { sql, identity }) => listProducts(sql, identity, args),
    product: (_, { id }, context) => context.loaders.product.load(id).then(onSale(context)),
    productBySlug: (_, { slug }, context) =>
      context.loaders.productBySlug.load(slug).then(onSale(context)),
    productVariant: (_, { id }, context) =>
      context.loaders.variant.load(id).then(variantOnSale(context)),
    productVariantBySku: (_, { sku }, context) =>
      context.loaders.variantBySku.load(sku).then(variantOnSale(context)),
    productVariantSnapshots: (_, { ids }, { sql }) => variantSnapshots(sql, ids),
    searchableProducts: (_, args, { sql }) => searchableProducts(sql, args),
  },
  Mutation: {
    createBrand: (_, { input }, context) =>
      payload('brand', brand(context), createBrand(context.em, input)),
    createCategory: (_, { input }, context) =>
      payload('category', category(context), createCategory(context.em, input)),
    updateBrand: (_, { input }, context) =>
      payload('brand', brand(context), updateBrand(context.em, input)),
    updateCategory: (_, { input }, context) =>
      payload('category', category(context), updateCategory(context.em, input)),
    createProduct: (_, { input }, context) =>
      payload('product', product(context), createProduct(context.em, input)),
    updateProduct: (_, { input }, context) =>
      payload('product', product(context), updateProduct(context.em, input)),
    addProductImage: (_, { input }, context) =>
      payload('product', product(context), addProductImage(context.em, input)),
    addProductVariant: (_, { input }, context) =>
      payload('productVariant', variant(context), addProductVariant(context.em, input)),
    updateProductVariant: (_, { input }, context) =>
      payload('productVariant', variant(context), updateProductVariant(context.em, input)),
    changeVariantPrice: (_, { input }, context) =>
      payload('productVariant', variant(context), changeVariantPrice(context.em, input)),
    publishProduct: (_, { input }, context) =>
      payload('product', product(context), publishProduct(context.em, input)),
    archiveProduct: (_, { input }, context) =>
      payload('product', product(context), archiveProduct(context.em, input)),
    importProducts: (_, { input }, { em }) =>
      refusable(importProducts(em, input).then(results => ({ results }))),
  },
  Brand: {
    __resolveReference: ({ id }, { loaders }) => loaders.brand.load(id),
  },
  Category: {
    __resolveReference: ({ id }, { loaders }) => loaders.category.load(id),
    parent: ({ parentId }, _, { loaders }) => optional(loaders.category, parentId),
  },
  ImportedProduct: {
    product: ({ productId }, _, { loaders }) => optional(loaders.product, productId),
  },
  Product: {
    __resolveReference: ({ id }, context) =>
      context.loaders.product.load(id).then(released(context)),
    brand: ({ brandId }, _, { loaders }) => optional(loaders.brand, brandId),
    categories: ({ categoryIds }, _, { loaders }) => presentAll(loaders.category, categoryIds),
    variants: ({ id }, _, context) =>
      context.loaders.variantsOfProduct.load(id).then(variantsFor(context)),
    related: async ({ id }, { first }, { loaders }) =>
      (await loaders.related.load(id)).slice(0, first ?? 4),
    priceRange: ({ id }, _, { loaders }) => loaders.variantsOfProduct.load(id).then(priceRangeOf),
  },
  ProductVariant: {
    __resolveReference: (reference, context) =>
      ('sku' in reference
        ? context.loaders.variantBySku.load(reference.sku)
        : context.loaders.variant.load(reference.id)
      ).then(releasedVariant(context)),
    product: ({ productId }, _, { loaders }) => present(loaders.product, productId),
  },
};
