import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, parcel, pay } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const times = <Result>(count: number, work: () => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, work));
const idsOf = (answers: any[], subject: string) => new Set(answers.map(a => a[subject]?.id));

describe('The same request fifty times at once', () => {
  it('places one order', async () => {
    const tea = await sell(shop, { stock: 100 });
    const guest = await shop.guest();
    const idempotencyKey = randomUUID();

    const answers = await times(50, () => order(guest, [[tea, 2]], { idempotencyKey }));

    expect(idsOf(answers, 'order').size).toBe(1);
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 2 });
  });

  it('pays once', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    const key = randomUUID();

    const answers = await times(50, () => pay(guest, placed.id, 'tok_visa', key));

    expect(idsOf(answers, 'payment').size).toBe(1);
    expect((await orderOf(guest, placed.id)).payments).toHaveLength(1);
  });

  it('ships once', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);
    await pay(guest, placed.id);
    const { id } = await parcel(shop.staff, placed.id);
    const idempotencyKey = randomUUID();

    const answers = await times(50, () =>
      shop.staff.change('shipShipment', 'shipment { id status }', { id, idempotencyKey }),
    );

    expect(new Set(answers.map(({ shipment }) => shipment?.status))).toEqual(new Set(['SHIPPED']));
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });
});

describe('A key', () => {
  it('stands for one input: another is refused', async () => {
    const tea = await sell(shop);
    const guest = await shop.guest();
    const idempotencyKey = randomUUID();
    await order(guest, [[tea, 1]], { idempotencyKey });

    const { errors } = await order(guest, [[tea, 2]], { idempotencyKey });

    expect(errors[0].__typename).toBe('IdempotencyKeyReused');
  });

  it('belongs to whoever uses it', async () => {
    const tea = await sell(shop);
    const idempotencyKey = 'the same for both';

    const one = await order(await shop.guest(), [[tea, 1]], { idempotencyKey });
    const other = await order(await shop.guest(), [[tea, 1]], { idempotencyKey });

    expect(one.order.id).not.toBe(other.order.id);
  });

  it('keeps a refusal: what was out of stock stays refused for it', async () => {
    const tea = await sell(shop, { stock: 1 });
    const guest = await shop.guest();
    const idempotencyKey = randomUUID();
    const first = await order(guest, [[tea, 2]], { idempotencyKey });
    const again = await order(guest, [[tea, 2]], { idempotencyKey });
    const anew = await order(guest, [[tea, 1]]);

    expect(first.errors[0].__typename).toBe('InsufficientStock');
    expect(again.errors).toEqual(first.errors);
    expect(anew.order.status).toBe('PENDING_PAYMENT');
  });
});
