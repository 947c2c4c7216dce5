import { randomUUID } from 'node:crypto';
import { askAsStaff, changeAsStaff } from './staff.ts';

/** Something for sale that no other test knows of. */
export type Goods = {
  productId: string;
  variantId: string;
  name: string;
  slug: string;
  sku: string;
};

/** A word that nothing else has in its name. */
export const unheardOf = () => `Q${randomUUID().slice(0, 8)}`;

/** Puts something up for sale, so many of it on the shelf; priced in cents. */
export const sell = async ({ stock = 50, price = 1_250 } = {}): Promise<Goods> => {
  const word = unheardOf();
  const name = `Kettle ${word}`;
  const sku = `KET-${word}`.toUpperCase();
  const { product } = await changeAsStaff('createProduct', 'product { id slug }', { name });
  const { productVariant } = await changeAsStaff('addProductVariant', 'productVariant { id }', {
    productId: product.id,
    sku,
    name: 'Copper',
    price: { amountMinor: price, currency: 'EUR' },
  });
  await changeAsStaff('publishProduct', '', { id: product.id });
  await changeAsStaff('receiveStock', '', {
    sku,
    storageLocationId: await anyPlace(),
    quantity: stock,
    idempotencyKey: randomUUID(),
  });
  return { productId: product.id, variantId: productVariant.id, name, slug: product.slug, sku };
};

export const changePrice = ({ variantId }: Goods, amountMinor: number) =>
  changeAsStaff('changeVariantPrice', '', {
    productVariantId: variantId,
    price: { amountMinor, currency: 'EUR' },
  });

export const archive = ({ productId }: Goods) =>
  changeAsStaff('archiveProduct', '', { id: productId });

const anyPlace = async () => {
  const { warehouses } = await askAsStaff(
    '{ warehouses(first: 1) { nodes { storageLocations { id } } } }',
  );
  return warehouses.nodes[0].storageLocations[0].id;
};
