import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { order, parcel, pay } from './orders.ts';
import { personWith } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('One graph', () => {
  it('leads from any room to any other: payments to orders, customers, carts, goods, stock, parcels and back', async () => {
    const { staff } = shop;
    const word = `w${randomUUID().slice(0, 8)}`;
    const { brand } = await staff.change('createBrand', 'brand { id }', { name: `Brand ${word}` });
    const { category } = await staff.change('createCategory', 'category { id }', {
      name: `Shelf ${word}`,
    });
    const tea = await sell(shop, { name: `Tea ${word}`, stock: 9 });
    await staff.change('updateProduct', '', {
      id: tea.productId,
      brandId: brand.id,
      categoryIds: [category.id],
    });
    const ada = await shop.customer();
    const cart = (await ada.ask('mutation { createCart { cart { id } } }')).data.createCart.cart;
    await ada.change('addCartItem', '', {
      cartId: cart.id,
      productVariantId: tea.variantId,
      quantity: 1,
    });
    const { order: placed } = await order(ada, [[tea, 2]]);
    const { payment } = await pay(ada, placed.id);
    const { id: shipmentId } = await parcel(staff, placed.id);

    const walk = `query($id: ID!) { payment(id: $id) {
      order {
        number
        customer { email cart { items { productVariant { sku } } } orders { nodes { number } } }
        items { productVariant {
          sku product { name brand { name } categories { name } }
          availability { available } stockItem { onHand levels { storageLocation { warehouse { name } } } }
          unitsSold orderItems { nodes { quantity } }
        } }
        shipments { id order { number payments { id } } }
      }
    } }`;
    // Staff see it all; whose it is sees the rest of it.
    const { data, errors } = await staff.ask(walk, { id: payment.id });

    expect(errors).toBeUndefined();
    expect(data.payment.order).toMatchObject({
      number: placed.number,
      customer: { email: ada.email, cart: { items: [{ productVariant: { sku: tea.sku } }] } },
      items: [
        {
          productVariant: {
            sku: tea.sku,
            product: {
              name: `Tea ${word}`,
              brand: { name: `Brand ${word}` },
              categories: [{ name: `Shelf ${word}` }],
            },
            availability: { available: 7 },
            stockItem: {
              onHand: 9,
              levels: [{ storageLocation: { warehouse: { name: 'Lübeck' } } }],
            },
            unitsSold: 2,
            orderItems: { nodes: [{ quantity: 2 }] },
          },
        },
      ],
      shipments: [
        { id: shipmentId, order: { number: placed.number, payments: [{ id: payment.id }] } },
      ],
    });
    await eventually(async () => {
      const { data } = await personWith(shop.url, null).ask(
        `query($q: String) { searchProducts(query: $q) {
          nodes { product { name } }
          facets { brands { brand { name } count } categories { category { name } count } }
        } }`,
        { q: word },
      );
      expect(data.searchProducts).toEqual({
        nodes: [{ product: { name: `Tea ${word}` } }],
        facets: {
          brands: [{ brand: { name: `Brand ${word}` }, count: 1 }],
          categories: [{ category: { name: `Shelf ${word}` }, count: 1 }],
        },
      });
    });
  });
});
