import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, pay } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('A payment that fails', () => {
  it.each([
    ['tok_declined', 'CARD_DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
  ])('for %s leaves the order waiting, and the buyer may try again', async (token, reason) => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 1]]);

    const declined = await pay(guest, placed.id, token);

    expect(declined.errors).toMatchObject([{ __typename: 'PaymentDeclined', reason }]);
    expect(await orderOf(guest, placed.id)).toMatchObject({
      status: 'PENDING_PAYMENT',
      payments: [{ status: 'FAILED' }],
    });
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 1 });

    const paid = await pay(guest, placed.id, 'tok_visa');

    expect(paid.payment.status).toBe('SUCCEEDED');
    expect((await orderOf(guest, placed.id)).status).toBe('PAID');
    await eventually(async () => {
      const kinds = (await orderOf(guest, placed.id)).timeline.map((e: { kind: string }) => e.kind);
      expect(kinds).toContain('PAYMENT_FAILED');
    });
  });

  it('by the hand of staff calls nobody: the order waits on', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    const { payment } = await guest.change('createPayment', 'payment { id }', {
      orderId: placed.id,
      method: 'CARD',
      idempotencyKey: randomUUID(),
    });

    const failed = await shop.staff.change('failPayment', 'payment { status failureReason }', {
      id: payment.id,
      reason: 'Chargeback',
      idempotencyKey: randomUUID(),
    });

    expect(failed.payment).toEqual({ status: 'FAILED', failureReason: 'Chargeback' });
    expect((await orderOf(guest, placed.id)).status).toBe('PENDING_PAYMENT');
  });

  it('for an order that is cancelled cannot even begin', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    await guest.change('cancelOrder', '', { id: placed.id });

    const { errors } = await pay(guest, placed.id);

    expect(errors[0].__typename).toBe('OrderNotPayable');
  });
});
