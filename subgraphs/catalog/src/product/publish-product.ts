import { publish } from '@hansa/chassis/outbox';
import { ProductArchived, ProductPublished } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findProduct } from './find-product.ts';
import { ProductVariant } from './product-variant.entity.ts';
import { publishDocument } from './searchable-product.ts';

/** Puts a draft, or an archived product, up for sale. */
export const publishProduct = (em: EntityManager, { id }: { id: string }) =>
  em.transactional(async em => {
    const product = await findProduct(em, id);
    product.publish((await em.count(ProductVariant, { productId: id, isActive: true })) > 0);
    await publishDocument(em, ProductPublished, product);
    return id;
  });

/** Takes an active product from sale; orders keep it. */
export const archiveProduct = (em: EntityManager, { id }: { id: string }) =>
  em.transactional(async em => {
    const product = await findProduct(em, id);
    product.archive();
    await publish(em, ProductArchived({ productId: id }), product.version);
    return id;
  });
