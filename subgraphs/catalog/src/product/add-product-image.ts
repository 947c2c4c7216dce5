import type { EntityManager } from '@mikro-orm/postgresql';
import { findProduct } from './find-product.ts';
import type { ProductImage } from './product.entity.ts';
import { publishUpdate } from './searchable-product.ts';

/** Adds a picture behind the others. */
export const addProductImage = (
  em: EntityManager,
  { productId, ...image }: ProductImage & { productId: string },
) =>
  em.transactional(async em => {
    const product = await findProduct(em, productId);
    product.addImage(image);
    await publishUpdate(em, product);
    return product.id;
  });
