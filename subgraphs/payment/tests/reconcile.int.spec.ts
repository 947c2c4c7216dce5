import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { OrderCancelled } from '@hansa/schema/events/events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPaymentRoom } from './payment-room.ts';

let room: Awaited<ReturnType<typeof openPaymentRoom>>;
beforeAll(async () => {
  room = await openPaymentRoom();
});
afterAll(() => room.stop());

/** A payment that succeeded a while ago. */
const aPaid = async () => {
  const { id: orderId, buyer, order } = room.anOrder();
  const { payment } = await room.pay(buyer, orderId);
  await room.sql(`update payments set created_at = now() - interval '1 minute' where id = $1`, [
    payment.id,
  ]);
  return { id: payment.id as string, orderId, order };
};

const rowOf = async (id: string) =>
  (
    await room.sql<{ refunded: string; isOpen: boolean }>(
      'select refunded_minor as refunded, reconcile_at is not null as "isOpen" from payments where id = $1',
      [id],
    )
  )[0]!;

/** Lets the clock do what is due, until something holds. */
const reconciled = async (look: () => Promise<unknown>) => {
  const replica = await room.openAgain();
  await eventually(look).finally(() => replica.stop());
};

describe('A payment that has succeeded', () => {
  it('has its order told again that does not know of it, and is left alone once it does', async () => {
    const { id, order } = await aPaid();
    Object.assign(order, { status: 'PENDING_PAYMENT', paidBy: undefined });

    await reconciled(async () => expect(order).toMatchObject({ status: 'PAID', paidBy: id }));
    await room.sql('update payments set reconcile_at = now() where id = $1', [id]);
    await reconciled(async () => expect((await rowOf(id)).isOpen).toBe(false));

    expect((await rowOf(id)).refunded).toBe('0');
  });

  it('goes back when its order was cancelled and nobody returned it', async () => {
    const { id, orderId, order } = await aPaid();
    await reconciled(async () => expect((await rowOf(id)).isOpen).toBe(false));
    order.status = 'CANCELLED';

    await room.hear(OrderCancelled({ orderId, reason: 'EXPIRED', wasPaid: true }));
    await room.sql(
      'update payments set reconcile_at = now() where id = $1 and reconcile_at is not null',
      [id],
    );
    await reconciled(async () => expect((await rowOf(id)).refunded).toBe('2500'));
  });

  it('of an order that nobody knows is left to a person', async () => {
    const { id, orderId } = await aPaid();
    room.ordering.orders.delete(orderId);
    const other = await aPaid();

    await reconciled(async () => expect((await rowOf(other.id)).isOpen).toBe(false));

    expect(await rowOf(id)).toEqual({ refunded: '0', isOpen: true });
  });

  it('is not asked about while it is fresh', async () => {
    const { id: orderId, buyer } = room.anOrder();
    const { payment } = await room.pay(buyer, orderId, 'tok_visa', randomUUID());
    const other = await aPaid();

    await reconciled(async () => expect((await rowOf(other.id)).isOpen).toBe(false));

    expect((await rowOf(payment.id)).isOpen).toBe(true);
  });
});
