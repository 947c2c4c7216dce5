import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, pay } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('Paying', () => {
  it('in one go makes the order paid; its goods stay reserved', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);

    const { payment } = await pay(guest, placed.id);

    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      capturedAmount: { amountMinor: 2_500 },
      transactions: [
        { kind: 'AUTHORIZE', status: 'SUCCEEDED' },
        { kind: 'CAPTURE', status: 'SUCCEEDED' },
      ],
    });
    expect(await orderOf(guest, placed.id)).toMatchObject({
      status: 'PAID',
      paymentSummary: { isPaid: true },
    });
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 5, reserved: 2, available: 3 });
  });

  it('by hand: staff say that the money has come', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    const { payment } = await guest.change('createPayment', 'payment { id status }', {
      orderId: placed.id,
      method: 'CARD',
      idempotencyKey: randomUUID(),
    });

    const succeed = () =>
      shop.staff.change('succeedPayment', 'payment { status }', {
        id: payment.id,
        idempotencyKey: randomUUID(),
      });
    const once = await succeed();
    const twice = await succeed();

    expect(payment.status).toBe('PENDING');
    expect(once.payment.status).toBe('SUCCEEDED');
    expect(twice.errors[0].__typename).toBe('IllegalTransition');
    await eventually(async () => expect((await orderOf(guest, placed.id)).status).toBe('PAID'));
  });

  it('is counted in how a variant sells', async () => {
    const tea = await sell(shop);
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 3]]);
    await pay(guest, placed.id);

    const { data } = await shop.staff.ask(
      'query($id: ID!) { productVariant(id: $id) { unitsSold orderItems { totalCount nodes { quantity } } } }',
      { id: tea.variantId },
    );

    expect(data.productVariant).toEqual({
      unitsSold: 3,
      orderItems: { totalCount: 1, nodes: [{ quantity: 3 }] },
    });
  });

  it('the whole order or nothing', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);

    const { errors } = await guest.change('createPayment', 'payment { id }', {
      orderId: placed.id,
      amount: { amountMinor: 1, currency: 'EUR' },
      method: 'CARD',
      idempotencyKey: randomUUID(),
    });

    expect(errors).toMatchObject([
      {
        __typename: 'AmountMismatch',
        expected: { amountMinor: 1_250 },
        actual: { amountMinor: 1 },
      },
    ]);
  });

  it('somebody else’s order is not possible', async () => {
    const { order: placed } = await order(await shop.guest(), [[await sell(shop), 1]]);

    const { errors } = await pay(await shop.guest(), placed.id);

    expect(errors[0].__typename).toBe('OrderNotFound');
  });
});
