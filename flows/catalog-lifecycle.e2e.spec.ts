import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { order } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

const product = `query($id: ID!) { product(id: $id) {
  name status variants { sku price { amountMinor } availability { available inStock } }
} }`;

const found = async (query: string) => {
  const { data } = await shop.stranger.ask(
    'query($query: String) { searchProducts(query: $query) { nodes { product { id name } } totalCount } }',
    { query },
  );
  return data.searchProducts.nodes.map((node: { product: { name: string } }) => node.product.name);
};

describe('A product', () => {
  it('is a draft that only staff see, then on sale and found, then gone from sale but known to its orders', async () => {
    const { productId, variantId, sku } = await sell(shop, { name: 'Kapitänstee', stock: 7 });

    const { data: onSale } = await shop.stranger.ask(product, { id: productId });
    expect(onSale.product).toEqual({
      name: 'Kapitänstee',
      status: 'ACTIVE',
      variants: [
        { sku, price: { amountMinor: 1250 }, availability: { available: 7, inStock: true } },
      ],
    });
    await eventually(async () => expect(await found('kapitans')).toEqual(['Kapitänstee']));

    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[{ productId, variantId, sku, price: 1250 }, 1]]);
    await shop.staff.change('archiveProduct', '', { id: productId });

    expect((await shop.stranger.ask(product, { id: productId })).data.product).toBeNull();
    await eventually(async () => expect(await found('kapitans')).toEqual([]));
    const { data } = await guest.ask(
      'query($id: ID!) { order(id: $id) { items { productName productVariant { product { name status } } } } }',
      { id: placed.id },
    );
    expect(data.order.items).toEqual([
      {
        productName: 'Kapitänstee',
        productVariant: { product: { name: 'Kapitänstee', status: 'ARCHIVED' } },
      },
    ]);
  });

  it('is not seen by shoppers while it is a draft', async () => {
    const { product: draft } = await shop.staff.change('createProduct', 'product { id }', {
      name: 'Soon',
    });

    expect((await shop.stranger.ask(product, { id: draft.id })).data.product).toBeNull();
    expect((await shop.staff.ask(product, { id: draft.id })).data.product.status).toBe('DRAFT');
  });

  it('costs something else from now on, while orders keep what they were placed at', async () => {
    const goods = await sell(shop, { price: 2_000 });
    const guest = await shop.guest();
    const before = await order(guest, [[goods, 2]]);

    await shop.staff.change('changeVariantPrice', '', {
      productVariantId: goods.variantId,
      price: { amountMinor: 1_500, currency: 'EUR' },
    });
    const after = await order(guest, [[goods, 2]]);

    expect(before.order.total.amountMinor).toBe(4_000);
    expect(after.order.total.amountMinor).toBe(3_000);
    const { data } = await guest.ask(
      'query($id: ID!) { order(id: $id) { total { amountMinor } } }',
      {
        id: before.order.id,
      },
    );
    expect(data.order.total.amountMinor).toBe(4_000);
  });
});
