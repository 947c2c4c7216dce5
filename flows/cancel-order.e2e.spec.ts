import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, parcel, pay } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('Cancelling', () => {
  it('an unpaid order gives its goods back', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);

    const { order: cancelled } = await guest.change(
      'cancelOrder',
      'order { status cancelReason }',
      {
        id: placed.id,
        reason: 'Changed my mind',
      },
    );

    expect(cancelled).toEqual({ status: 'CANCELLED', cancelReason: 'Changed my mind' });
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('a paid order gives its money back too', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);
    await pay(guest, placed.id);

    await guest.change('cancelOrder', '', { id: placed.id });

    const seen = await orderOf(guest, placed.id);
    expect(seen).toMatchObject({
      status: 'CANCELLED',
      payments: [{ refundedAmount: { amountMinor: placed.total.amountMinor } }],
    });
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 0, onHand: 5 });
  });

  it('an order twice, or once it has left, is refused', async () => {
    const tea = await sell(shop);
    const guest = await shop.guest();
    const { order: twice } = await order(guest, [[tea, 1]]);
    await guest.change('cancelOrder', '', { id: twice.id });
    const { order: left } = await order(guest, [[tea, 1]]);
    await pay(guest, left.id);
    const { id } = await parcel(shop.staff, left.id);
    await shop.staff.change('shipShipment', '', { id, idempotencyKey: randomUUID() });

    const again = await guest.change('cancelOrder', '', { id: twice.id });
    const late = await guest.change('cancelOrder', '', { id: left.id });

    expect(again.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'CANCELLED' }]);
    expect(late.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'SHIPPED' }]);
  });

  it('somebody else’s order looks like cancelling none', async () => {
    const { order: placed } = await order(await shop.guest(), [[await sell(shop), 1]]);

    const { errors } = await (await shop.guest()).change('cancelOrder', '', { id: placed.id });

    expect(errors[0].__typename).toBe('OrderNotFound');
  });
});
