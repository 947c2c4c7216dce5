import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, pay } from './orders.ts';
import type { Person } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const { staff } = shop;

const job =
  'pickingJob { id status tasks { id sku quantity pickedQuantity storageLocation { code } storageLocationCode } }';

type Told = { kind: string; room: string };

const fulfilmentOf = async (viewer: Person, id: string) =>
  (
    await viewer.ask(
      `query($id: ID!) { order(id: $id) { status deliveredAt timeline { kind room }
         pickingJob { id status tasks { id quantity pickedQuantity } }
         shipments { id status trackingNumber failureReason carrierEvents { kind } } } }`,
      { id },
    )
  ).data.order;

/** A paid order whose goods are to be picked. */
const aPaidOrder = async (quantity = 2) => {
  const goods = await sell(shop, { stock: 5 });
  const buyer = await shop.guest();
  const { order: placed } = await order(buyer, [[goods, quantity]]);
  await pay(buyer, placed.id);
  const picking = await eventually(async () => {
    const { data } = await staff.ask(`query($id: ID!) { order(id: $id) { ${job} } }`, {
      id: placed.id,
    });
    expect(data.order.pickingJob).not.toBeNull();
    return data.order.pickingJob;
  });
  return { goods, buyer, id: placed.id as string, picking };
};

const confirm = (taskId: string, quantity: number) =>
  staff.change('confirmPick', job, { taskId, quantity });
const pack = (id: string) => staff.change('packPickingJob', job, { id });
const ship = (id: string) =>
  staff.change('shipShipment', 'shipment { id status trackingNumber }', {
    id,
    idempotencyKey: randomUUID(),
  });
const report = (trackingNumber: string, kind: string, more: object = {}) =>
  staff.change('reportCarrierEvent', 'shipment { id status }', {
    carrier: 'SIMULATOR',
    eventId: randomUUID(),
    trackingNumber,
    kind,
    at: new Date().toISOString(),
    ...more,
  });

/** A paid order whose parcel is on its way. */
const onItsWay = async () => {
  const paid = await aPaidOrder();
  for (const { id, quantity } of paid.picking.tasks) await confirm(id, quantity);
  await pack(paid.picking.id);
  const [{ id }] = (await fulfilmentOf(staff, paid.id)).shipments;
  const { shipment } = await ship(id);
  return { ...paid, shipment };
};

describe('A paid order', () => {
  it('is picked, packed, shipped and delivered, and its buyer can follow it', async () => {
    const { goods, buyer, id, picking } = await aPaidOrder(2);
    const [task] = picking.tasks;
    expect(picking).toMatchObject({ status: 'OPEN', tasks: [{ sku: goods.sku, quantity: 2 }] });
    expect(task.storageLocation).toEqual({ code: task.storageLocationCode });

    await staff.change('startPicking', job, { id: picking.id });
    await confirm(task.id, 1);
    const short = await pack(picking.id);
    expect(short.errors).toMatchObject([{ __typename: 'ShortPick' }]);
    expect((await fulfilmentOf(buyer, id)).shipments).toEqual([]);

    await confirm(task.id, 2);
    const { pickingJob } = await pack(picking.id);
    expect(pickingJob.status).toBe('PACKED');
    const [parcel] = (await fulfilmentOf(buyer, id)).shipments;
    expect(parcel.status).toBe('PENDING');
    expect(await stockOf(shop, goods.sku)).toMatchObject({ onHand: 5, reserved: 2 });

    await ship(parcel.id);
    expect(await stockOf(shop, goods.sku)).toMatchObject({ onHand: 3, reserved: 0 });

    await report(parcel.trackingNumber, 'DELIVERED');
    await eventually(async () => {
      const { status, deliveredAt, timeline } = await fulfilmentOf(buyer, id);
      expect(status).toBe('DELIVERED');
      expect(deliveredAt).not.toBeNull();
      expect(timeline.map(({ kind, room }: Told) => `${room}: ${kind}`)).toEqual([
        'ordering: PLACED',
        'inventory: STOCK_RESERVED',
        'payment: PAYMENT_AUTHORIZED',
        'ordering: PAID',
        'fulfillment: PACKED',
        'fulfillment: SHIPMENT_CREATED',
        'inventory: STOCK_COMMITTED',
        'ordering: SHIPPED',
        'ordering: DELIVERED',
      ]);
    });
  });

  it('whose parcel failed is sent again, and its stock leaves once', async () => {
    const { goods, buyer, id, shipment } = await onItsWay();
    await report(shipment.trackingNumber, 'FAILED', { reason: 'ADDRESS_UNKNOWN' });

    const again = await staff.change('createShipment', 'shipment { id trackingNumber }', {
      orderId: id,
      idempotencyKey: randomUUID(),
    });
    await ship(again.shipment.id);
    await report(again.shipment.trackingNumber, 'DELIVERED');

    await eventually(async () => {
      const seen = await fulfilmentOf(buyer, id);
      expect(seen.status).toBe('DELIVERED');
      expect(seen.shipments).toMatchObject([
        { status: 'FAILED', failureReason: 'ADDRESS_UNKNOWN' },
        { status: 'DELIVERED' },
      ]);
      expect(seen.timeline).toContainEqual({ kind: 'SHIPMENT_FAILED', room: 'fulfillment' });
    });
    expect(await stockOf(shop, goods.sku)).toMatchObject({ onHand: 3, reserved: 0 });
  });

  it('shows its buyer what is picked, and only staff where it lies', async () => {
    const { buyer, goods, picking } = await aPaidOrder(2);
    const places =
      'query($id: ID!) { pickingJob(id: $id) { tasks { sku storageLocation { code } } } }';

    const seen = await buyer.ask(places, { id: picking.id });
    const other = await (await shop.guest()).ask(places, { id: picking.id });

    expect(seen.data.pickingJob.tasks).toEqual([{ sku: goods.sku, storageLocation: null }]);
    expect(seen.errors).toBeUndefined();
    expect(other.data).toEqual({ pickingJob: null });
  });

  it('that is cancelled while it is picked is picked no more', async () => {
    const { goods, buyer, id, picking } = await aPaidOrder(2);
    const [task] = picking.tasks;
    await confirm(task.id, 1);

    await buyer.change('cancelOrder', '', { id });

    await eventually(async () => {
      const { pickingJob } = await fulfilmentOf(buyer, id);
      expect(pickingJob.status).toBe('CANCELLED');
    });
    expect((await confirm(task.id, 2)).errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
    expect(await stockOf(shop, goods.sku)).toMatchObject({ onHand: 5, reserved: 0 });
  });
});

describe('A carrier', () => {
  it('that says that a parcel arrived before it left is believed: its stock leaves first', async () => {
    const { goods, buyer, id } = await aPaidOrder(2);
    const { shipment } = await staff.change('fulfillOrder', 'shipment { trackingNumber }', {
      orderId: id,
      idempotencyKey: randomUUID(),
    });

    await report(shipment.trackingNumber, 'DELIVERED', { at: '2100-01-01T00:00:00Z' });

    expect(await stockOf(shop, goods.sku)).toMatchObject({ onHand: 3, reserved: 0 });
    await eventually(async () => {
      const seen = await fulfilmentOf(buyer, id);
      expect([seen.status, seen.pickingJob.status]).toEqual(['DELIVERED', 'PACKED']);
      expect(new Date(seen.deliveredAt).getTime()).toBeLessThanOrEqual(Date.now());
    });
  });

  it('that speaks of a number nobody knows is heard later, when a parcel has it', async () => {
    const { buyer, id } = await aPaidOrder();
    const number = `EARLY-${randomUUID()}`;
    const early = await report(number, 'DELIVERED', { at: '1970-01-01T00:00:00Z' });
    const { shipment } = await staff.change('createShipment', 'shipment { id }', {
      orderId: id,
      idempotencyKey: randomUUID(),
    });

    await staff.change('shipShipment', '', {
      id: shipment.id,
      trackingNumber: number,
      idempotencyKey: randomUUID(),
    });

    expect(early).toMatchObject({ shipment: null, errors: [] });
    await eventually(async () => expect((await fulfilmentOf(buyer, id)).status).toBe('DELIVERED'));
  });

  it('that nobody ever sent with is unknown', async () => {
    const { errors } = await report('X-1', 'DELIVERED', { carrier: `C-${randomUUID()}` });

    expect(errors).toMatchObject([{ __typename: 'CarrierUnknown' }]);
  });
});
