import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { staffWith } from '@hansa/chassis/testing';
import { idFor } from '@hansa/chassis/uuid';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { simulateDeliveries } from '../src/carrier/simulate-deliveries.ts';
import { trackingNumberOf } from '../src/shipment/tracking-number.ts';
import { fulfillment } from '../src/subgraph.ts';
import { cancelled, openFulfillment, staff } from './fulfillment-room.ts';

const alone = await openFulfillment();
const { room, ordering, change, anOrder, anOpenJob, shipmentsOf, create, ship, toldOf } = alone;

afterAll(() => room.stop());
afterEach(() => {
  ordering.isDown = false;
});

const report = (trackingNumber: string, kind: string, more: object = {}, by = staff) =>
  change(
    'reportCarrierEvent',
    'shipment { id status }',
    {
      carrier: 'SIMULATOR',
      eventId: `evt_${randomUUID()}`,
      trackingNumber,
      kind,
      at: new Date().toISOString(),
      ...more,
    },
    by,
  );

/** A parcel that waits for the carrier. */
const aParcel = async (more: object = {}) => {
  const { id: orderId } = anOrder();
  const { shipment } = await create(orderId, more);
  return {
    orderId,
    id: shipment.id as string,
    number: shipment.trackingNumber as string,
    carrier: shipment.carrier as string,
  };
};
const onItsWay = async (more: object = {}) => {
  const parcel = await aParcel(more);
  await ship(parcel.id);
  return parcel;
};
/** What was said of a number and is still to be taken into account. */
const pendingOf = (number: string) =>
  room.sql('select kind from carrier_events where tracking_number = $1 and applied_at is null', [
    number,
  ]);
const only = async (orderId: string) => (await shipmentsOf(orderId))[0];

describe('A carrier that says that a parcel', () => {
  it('arrived delivers it, and what it said is kept', async () => {
    const { orderId, id, number } = await onItsWay();
    await report(number, 'CREATED', { at: '2026-01-01T08:00:00Z' });

    const { shipment, errors } = await report(number, 'DELIVERED');

    expect(errors).toEqual([]);
    expect(shipment).toEqual({ id, status: 'DELIVERED' });
    expect(await only(orderId)).toMatchObject({
      deliveredAt: expect.anything(),
      carrierEvents: [{ kind: 'CREATED' }, { kind: 'DELIVERED' }],
    });
    expect(await toldOf(orderId)).toEqual([
      'shipment-created',
      'shipment-shipped',
      'shipment-delivered',
    ]);
  });

  it('failed says why, and the order can be sent again without its stock leaving twice', async () => {
    const { orderId, id, number } = await onItsWay();

    const failed = await report(number, 'FAILED', { reason: 'ADDRESS_UNKNOWN' });
    const next = await create(orderId);
    const left = await ship(next.shipment.id);

    expect(failed.shipment).toEqual({ id, status: 'FAILED' });
    expect(left.shipment.status).toBe('SHIPPED');
    expect(ordering.shipped.filter(shipped => shipped === orderId)).toHaveLength(1);
    expect(await shipmentsOf(orderId)).toMatchObject([
      { id, status: 'FAILED', failureReason: 'ADDRESS_UNKNOWN' },
      { id: next.shipment.id, status: 'SHIPPED' },
    ]);
    expect(await toldOf(orderId)).toContain('shipment-failed');
  });

  it('arrived, twice or fifty times at once, says it once', async () => {
    const { orderId, number } = await onItsWay();
    const eventId = 'evt_42:again';

    await Promise.all(Array.from({ length: 50 }, () => report(number, 'DELIVERED', { eventId })));
    const again = await report(number, 'DELIVERED', { eventId });
    const other = await report(number, 'DELIVERED');

    expect(again.shipment.status).toBe('DELIVERED');
    expect(other.shipment.status).toBe('DELIVERED');
    const facts = await toldOf(orderId);
    expect(facts.filter(fact => fact === 'shipment-delivered')).toHaveLength(1);
    expect((await only(orderId)).carrierEvents).toHaveLength(2);
  });

  it('arrived before it left, fills in that it left: its stock is booked through ordering first', async () => {
    const { orderId, id, number } = await aParcel();

    const { shipment } = await report(number, 'DELIVERED', { at: '2026-01-01T08:00:00Z' });

    expect(shipment).toEqual({ id, status: 'DELIVERED' });
    expect(ordering.orders.get(orderId)).toMatchObject({ status: 'SHIPPED', shipmentId: id });
    expect(await toldOf(orderId)).toEqual([
      'shipment-created',
      'shipment-shipped',
      'shipment-delivered',
    ]);
    const { shippedAt, deliveredAt } = await only(orderId);
    expect(deliveredAt).toEqual(shippedAt);
  });

  it('arrived while ordering is away is believed as soon as ordering is back', async () => {
    const { orderId, number } = await aParcel();
    ordering.isDown = true;

    const away = await report(number, 'DELIVERED');
    expect(away.shipment.status).toBe('PENDING');
    expect(away.errors).toEqual([]);
    ordering.isDown = false;

    await eventually(async () => expect((await only(orderId)).status).toBe('DELIVERED'), 10_000);
  });

  it('that nobody knows arrived is parked without a word, and counts as soon as a parcel has the number', async () => {
    const { orderId, id } = await aParcel();
    const number = `PARKED-${randomUUID()}`;

    const parked = await report(number, 'DELIVERED');
    await report(number, 'CREATED');
    await ship(id, { trackingNumber: number });

    expect(parked).toMatchObject({ shipment: null, errors: [], fault: undefined });
    await eventually(async () =>
      expect(await only(orderId)).toMatchObject({
        status: 'DELIVERED',
        carrierEvents: [{ kind: 'DELIVERED' }, { kind: 'CREATED' }],
      }),
    );
  });

  it('arrived before its shipment was even made counts when it is made', async () => {
    const { id, jobId, job } = await anOpenJob();
    // The number comes of the shipment's id, and that of its picking job.
    const number = trackingNumberOf(idFor(jobId, 'shipment'));
    const parked = await report(number, 'DELIVERED');
    await change('confirmPick', 'pickingJob { id }', { taskId: job.tasks[0].id, quantity: 1 });

    await change('packPickingJob', 'pickingJob { id }', { id: jobId });

    expect(parked.shipment).toBeNull();
    await eventually(async () => expect((await only(id)).status).toBe('DELIVERED'));
    expect(ordering.shipped).toContain(id);
  });

  it('failed and then arrived after all, in whatever order it is told, arrived', async () => {
    const first = await onItsWay();
    const second = await onItsWay();

    await report(first.number, 'FAILED');
    await report(first.number, 'DELIVERED');
    await report(second.number, 'DELIVERED');
    await report(second.number, 'FAILED');

    expect((await only(first.orderId)).status).toBe('DELIVERED');
    expect(await only(second.orderId)).toMatchObject({ status: 'DELIVERED', failedAt: null });
    expect(await pendingOf(second.number)).toEqual([]);
  });

  it('arrived although its goods were sent again, changes nothing: the order ends with the second parcel', async () => {
    const { orderId, number } = await onItsWay();
    await report(number, 'FAILED');
    const next = await create(orderId);

    const late = await report(number, 'DELIVERED');
    await ship(next.shipment.id);
    await report(next.shipment.trackingNumber, 'DELIVERED');

    expect(late).toMatchObject({ shipment: { status: 'FAILED' }, errors: [] });
    expect(await pendingOf(number)).toEqual([]);
    expect(await shipmentsOf(orderId)).toMatchObject([
      { status: 'FAILED' },
      { status: 'DELIVERED' },
    ]);
  });

  it('of a cancelled order arrived, is heard and changes nothing', async () => {
    const { orderId, number } = await aParcel();
    await room.hear(cancelled(orderId));

    const { shipment, errors } = await report(number, 'DELIVERED');

    expect([shipment.status, errors]).toEqual(['CANCELLED', []]);
    expect((await only(orderId)).carrierEvents).toHaveLength(1);
    expect(await pendingOf(number)).toEqual([]);
  });

  it.each(['1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '0001-01-01T00:00:00Z'])(
    'arrived in %s keeps the word, not the date',
    async at => {
      const { orderId, number } = await onItsWay();

      await report(number, 'DELIVERED', { at });

      const { createdAt, shippedAt, deliveredAt, carrierEvents } = await only(orderId);
      expect(new Date(carrierEvents[0].at)).toEqual(new Date(at));
      expect(new Date(deliveredAt).getTime()).toBeGreaterThanOrEqual(new Date(shippedAt).getTime());
      expect(new Date(shippedAt).getTime()).toBeGreaterThanOrEqual(new Date(createdAt).getTime());
      expect(new Date(deliveredAt).getTime()).toBeLessThanOrEqual(Date.now());
    },
  );
});

describe('A carrier', () => {
  it('that nothing was ever sent with is unknown; one that takes a parcel is known from then on', async () => {
    const carrier = `C-${randomUUID().slice(0, 8)}`;

    const before = await report('X-1', 'DELIVERED', { carrier });
    const { number, orderId } = await onItsWay({ carrier });
    const after = await report(number, 'DELIVERED', { carrier });
    const confused = await report(number, 'DELIVERED');

    expect(before).toMatchObject({
      shipment: null,
      errors: [{ __typename: 'CarrierUnknown', carrier }],
    });
    expect(after.shipment.status).toBe('DELIVERED');
    expect(confused.shipment).toBeNull();
    expect((await only(orderId)).carrierEvents).toHaveLength(1);
  });

  it.each([
    ['a time that is none', { at: 'yesterday' }, 'input.at'],
    ['a number without end', { trackingNumber: 'N'.repeat(101) }, 'input.trackingNumber'],
    ['an event without a name', { eventId: '' }, 'input.eventId'],
    ['an event with too long a name', { eventId: 'e'.repeat(101) }, 'input.eventId'],
  ])('is not understood with %s', async (_, more, field) => {
    const { fault } = await report('X-1', 'DELIVERED', more);

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('is heard through staff who may', async () => {
    const { fault } = await report('X-1', 'CREATED', {}, staffWith('fulfillment:read'));

    expect(fault).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('The simulator', () => {
  it('delivers by itself what was handed to it, some seconds later', async () => {
    const simulated = await openFulfillment({ ...fulfillment, sweeps: [simulateDeliveries] });
    const { id } = simulated.anOrder();
    const { shipment } = await simulated.create(id);
    await simulated.ship(shipment.id);
    const statusOf = async () => (await simulated.shipmentsOf(id))[0].status;

    expect(await statusOf()).toBe('SHIPPED');
    await eventually(async () => expect(await statusOf()).toBe('DELIVERED'), 10_000);
    await simulated.room.stop();
  });
});

describe('The database', () => {
  it('keeps each word of a carrier once, and lets nothing arrive before it left', async () => {
    const { id, number } = await onItsWay();
    await report(number, 'CREATED', { eventId: 'once' });

    const twice = () =>
      room.sql(
        `insert into carrier_events (carrier, event_id, tracking_number, kind, at) values ('SIMULATOR', 'once', 'X', 'CREATED', now())`,
      );
    const early = () =>
      room.sql(
        `update shipments set status = 'DELIVERED', delivered_at = shipped_at - interval '1 second' where id = $1`,
        [id],
      );

    await expect(twice()).rejects.toThrow('each_carrier_event_is_kept_once');
    await expect(early()).rejects.toThrow('delivered_means_it_arrived');
  });
});
