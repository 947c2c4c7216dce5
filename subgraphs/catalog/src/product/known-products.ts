import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { SkuOfAnotherProduct, SkuTaken } from '../errors.ts';
import type { ProductFromOutside } from './imported-product.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** What is known of products from outside, by slug and SKU. Nobody else changes these products meanwhile. */
export const knownProducts = async (em: EntityManager, inputs: readonly ProductFromOutside[]) => {
  const products = await em.find(
    Product,
    { slug: { $in: inputs.map(({ slug }) => slug) } },
    // Always in the same order, so that two imports wait for each other instead of for ever.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const skus = inputs.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const variants = await em.find(
    ProductVariant,
    { $or: [{ productId: { $in: products.map(({ id }) => id) } }, { sku: { $in: skus } }] },
    { orderBy: { position: 'asc' } },
  );
  const slugOfSku = await slugsBySku(em, products, variants);
  const variantsOf = Map.groupBy(variants, ({ productId }) => productId);
  return {
    /** What stands under a product's slug. Refuses where one of its SKUs belongs to another, here or in the same batch. */
    productFor: ({ slug, variants }: ProductFromOutside) => {
      variants.forEach(({ sku }, i) => {
        if (variants.findIndex(variant => variant.sku === sku) < i) throw new SkuTaken({ sku });
        const owner = slugOfSku.get(sku);
        if (owner && owner !== slug) throw new SkuOfAnotherProduct({ sku, slug: owner });
      });
      for (const { sku } of variants) slugOfSku.set(sku, slug);
      const product = products.find(product => product.slug === slug);
      return { product, variants: (product && variantsOf.get(product.id)) ?? [] };
    },
  };
};

const slugsBySku = async (
  em: EntityManager,
  products: readonly Product[],
  variants: readonly ProductVariant[],
) => {
  const slugs = new Map(products.map(({ id, slug }) => [id, slug]));
  const others = variants.flatMap(({ productId }) => (slugs.has(productId) ? [] : productId));
  if (others.length > 0) {
    for (const { id, slug } of await em.find(Product, { id: { $in: others } })) slugs.set(id, slug);
  }
  return new Map(variants.map(({ sku, productId }) => [sku, slugs.get(productId)!]));
};
