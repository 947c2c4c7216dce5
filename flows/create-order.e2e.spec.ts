import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('An order', () => {
  it('holds its goods from the start, one reservation for each item', async () => {
    const tea = await sell(shop, { stock: 5 });
    const { order: placed } = await order(await shop.guest(), [[tea, 2]]);

    expect(placed).toMatchObject({
      status: 'PENDING_PAYMENT',
      number: expect.stringMatching(/^H-\d{6}$/),
    });
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 5, reserved: 2, available: 3 });
    const { data } = await shop.staff.ask(
      'query($id: ID!) { reservation(id: $id) { orderId status quantity } }',
      { id: placed.items[0].inventoryReservationId },
    );
    expect(data.reservation).toEqual({ orderId: placed.id, status: 'ALLOCATED', quantity: 2 });
  });

  it('makes one item of the same variant twice', async () => {
    const tea = await sell(shop);

    const { order: placed } = await order(await shop.guest(), [
      [tea, 1],
      [tea, 2],
    ]);

    expect(placed.items).toMatchObject([{ quantity: 3 }]);
  });

  it.each([
    ['nothing', async () => [] as never[], 'EmptyOrder'],
    [
      'an unknown variant',
      async () => [[{ variantId: randomUUID() }, 1]] as never[],
      'VariantUnavailable',
    ],
    [
      'two currencies',
      async () =>
        [
          [await sell(shop), 1],
          [await sell(shop, { currency: 'USD' }), 1],
        ] as never[],
      'MixedCurrencies',
    ],
  ])('of %s is refused', async (_, items, refusal) => {
    const { errors } = await order(await shop.guest(), await items());

    expect(errors[0].__typename).toBe(refusal);
  });

  it('may be placed by staff, for a customer or for nobody', async () => {
    const tea = await sell(shop);
    const ada = await shop.customer();

    const hers = await order(shop.staff, [[tea, 1]], { customerId: ada.id });
    const nobodys = await order(shop.staff, [[tea, 1]]);
    const ghosts = await order(shop.staff, [[tea, 1]], { customerId: randomUUID() });

    expect((await orderOf(ada, hers.order.id)).status).toBe('PENDING_PAYMENT');
    expect(await orderOf(ada, nobodys.order.id)).toBeNull();
    expect(ghosts.errors[0].__typename).toBe('CustomerNotFound');
  });

  it('may not be placed in somebody else’s name', async () => {
    const tea = await sell(shop);
    const ada = await shop.customer();

    const { fault } = await order(await shop.guest(), [[tea, 1]], { customerId: ada.id });

    expect(fault).toBe('FORBIDDEN');
  });
});
