import { randomUUID } from 'node:crypto';
import type { Shop } from './shop.ts';

/** Something on sale, with stock. */
export type Goods = { productId: string; variantId: string; sku: string; price: number };

let place: { of: Shop; id: string } | undefined;
let count = 0;

/** Puts something up for sale, so many of it in stock. Prices in EUR cents. */
export const sell = async (
  shop: Shop,
  { stock = 100, price = 1_250, currency = 'EUR', name = `Goods ${++count}` } = {},
): Promise<Goods> => {
  const { staff } = shop;
  const sku = `SKU-${randomUUID().slice(0, 8)}`;
  const { product } = await staff.change('createProduct', 'product { id }', { name });
  const { productVariant } = await staff.change('addProductVariant', 'productVariant { id }', {
    productId: product.id,
    sku,
    name: 'One',
    price: { amountMinor: price, currency },
  });
  await staff.change('publishProduct', '', { id: product.id });
  if (stock > 0) await receive(shop, sku, stock);
  return { productId: product.id, variantId: productVariant.id, sku, price };
};

/** Books goods in at the shop's one shelf. */
const receive = async (shop: Shop, sku: string, quantity: number) =>
  shop.staff.change('receiveStock', 'stockItem { available }', {
    sku,
    storageLocationId: await shelf(shop),
    quantity,
    idempotencyKey: randomUUID(),
  });

/** What is there of a SKU and what is promised. */
export const stockOf = async ({ staff }: Shop, sku: string) =>
  (
    await staff.ask('query($sku: String!) { stockItem(sku: $sku) { onHand reserved available } }', {
      sku,
    })
  ).data.stockItem;

const shelf = async (shop: Shop) => {
  if (place?.of === shop) return place.id;
  const input = { code: `HL-${randomUUID().slice(0, 8)}`, name: 'Lübeck' };
  const { warehouse } = await shop.staff.change('createWarehouse', 'warehouse { id }', input);
  const { storageLocation } = await shop.staff.change(
    'createStorageLocation',
    'storageLocation { id }',
    {
      warehouseId: warehouse.id,
      code: 'A-01',
    },
  );
  place = { of: shop, id: storageLocation.id };
  return place.id;
};
