import { randomUUID } from 'node:crypto';
import type { Goods } from './goods.ts';
import type { Person } from './person.ts';

/** Places an order for so many of each; answers the payload. */
export const order = (
  buyer: Person,
  items: [Goods, number][],
  { idempotencyKey = randomUUID() as string, ...more }: Record<string, unknown> = {},
) =>
  buyer.change(
    'createOrder',
    'order { id number status total { amountMinor currency } items { sku quantity unitPrice { amountMinor } inventoryReservationId } }',
    {
      items: items.map(([{ variantId }, quantity]) => ({ productVariantId: variantId, quantity })),
      idempotencyKey,
      ...more,
    },
  );

/** Pays an order with one of the simulator's tokens; answers the payload. */
export const pay = (
  buyer: Person,
  orderId: string,
  token = 'tok_visa',
  idempotencyKey: string = randomUUID(),
) =>
  buyer.change(
    'payOrder',
    'payment { id status failureReason capturedAmount { amountMinor } transactions { kind status } }',
    { orderId, token, idempotencyKey },
  );

/** An order as somebody sees it. */
export const orderOf = async (viewer: Person, id: string) =>
  (
    await viewer.ask(
      `query($id: ID!) { order(id: $id) {
        status cancelReason timeline { kind } payments { id status refundedAmount { amountMinor } }
        paymentSummary { isPaid } shipments { status }
      } }`,
      { id },
    )
  ).data.order;

/** A parcel for a paid order, not yet handed over. */
export const parcel = async (staff: Person, orderId: string) =>
  (
    await staff.change('createShipment', 'shipment { id status trackingNumber }', {
      orderId,
      idempotencyKey: randomUUID(),
    })
  ).shipment;
