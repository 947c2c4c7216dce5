import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Brand } from '../brand/brand.entity.ts';
import { BrandNotFound, ProductNotFound, VariantNotFound } from '../errors.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** A product to be changed; nobody else changes it meanwhile. */
export const findProduct = async (em: EntityManager, id: string) => {
  const product = await em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!product) throw new ProductNotFound({ id });
  return product;
};

/** A variant to be changed, with its product, which nobody else changes meanwhile. */
export const findVariant = async (em: EntityManager, id: string) => {
  const variant = await em.findOne(ProductVariant, { id });
  if (!variant) throw new VariantNotFound({ id });
  const product = await findProduct(em, variant.productId);
  await em.refresh(variant);
  return { variant, product };
};

/** Refuses when the brand does not exist. */
export const requireBrand = async (em: EntityManager, id: string) => {
  if ((await em.count(Brand, { id })) === 0) throw new BrandNotFound({ id });
};
