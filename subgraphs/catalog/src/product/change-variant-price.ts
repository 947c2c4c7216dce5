import { type Money, sameMoney } from '@hansa/chassis/money';
import { publish } from '@hansa/chassis/outbox';
import { VariantPriceChanged } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findVariant } from './find-product.ts';
import { publishUpdate } from './searchable-product.ts';

/** Changes what a variant costs from now on; orders keep what they were placed at. */
export const changeVariantPrice = (
  em: EntityManager,
  { productVariantId, price }: { productVariantId: string; price: Money },
) =>
  em.transactional(async em => {
    const { variant, product } = await findVariant(em, productVariantId);
    const previousPrice = variant.costs();
    if (sameMoney(previousPrice, price)) return variant.id;
    variant.reprice(price);
    product.changed();
    const { id: variantId, sku, productId } = variant;
    await publish(
      em,
      VariantPriceChanged({ productId, variantId, sku, price, previousPrice }),
      product.version,
    );
    await publishUpdate(em, product);
    return variant.id;
  });
