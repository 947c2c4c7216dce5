import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import type { Call } from '@hansa/chassis/peers';
import { aGuest, aService, openAlone, staffWith } from '@hansa/chassis/testing';
import { GuestClaimed, OrderCancelled, OrderShipped } from '@hansa/schema/events/events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fulfillment } from '../src/subgraph.ts';

type Order = { customerId: string | null; status: string; shipmentId?: string };

/** Ordering as fulfillment meets it: it answers, or is down, or hears but its answer is lost. */
const ordering = {
  orders: new Map<string, Order>(),
  isDown: false,
  losesAnswers: false,
  shipped: 0,
  meanwhile: async () => {},
};

const refusalOf = (order: Order | undefined, id: string, shipmentId: string) => {
  if (!order) return [{ __typename: 'OrderNotFound', message: 'None.' }];
  if (order.shipmentId === shipmentId || order.status === 'PAID') return [];
  const facts = { subject: 'Order', id, from: order.status, to: 'SHIPPED' };
  return [{ __typename: 'IllegalTransition', message: 'No.', ...facts }];
};

const markShipped = (id: string, shipmentId: string) => {
  const order = ordering.orders.get(id);
  const errors = refusalOf(order, id, shipmentId);
  if (errors.length === 0) {
    ordering.shipped += 1;
    Object.assign(order!, { status: 'SHIPPED', shipmentId });
  }
  return errors;
};

const call: Call = async (_, { query, variables = {} }) => {
  const { id, input } = variables as { id: string; input: { id: string; shipmentId: string } };
  if (ordering.isDown) throw new Error('Connection refused.');
  if (query.includes('query OrderSummary')) {
    const order = ordering.orders.get(id);
    const orderSummary = order ? { id, ...order } : null;
    await ordering.meanwhile();
    return { data: { orderSummary } };
  }
  await ordering.meanwhile();
  const errors = markShipped(input.id, input.shipmentId);
  if (ordering.losesAnswers) throw new Error('The answer was lost.');
  return { data: { markOrderShipped: { errors } } };
};

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(fulfillment, call);
});
afterAll(() => room.stop());
afterEach(() => {
  Object.assign(ordering, {
    isDown: false,
    losesAnswers: false,
    shipped: 0,
    meanwhile: async () => {},
  });
});

const staff = staffWith('fulfillment:read', 'fulfillment:write');
const refusals: Record<string, string> = {
  createShipment:
    '... on ShipmentExists { shipmentId } ... on IdempotencyKeyReused { idempotencyKey }',
  shipShipment:
    '... on IllegalTransition { subject from to } ... on TrackingNumberTaken { trackingNumber }',
  cancelShipment: '... on IllegalTransition { subject from to }',
};

const change = async (by: Identity, operation: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    by,
    `mutation($input: ${type}!) { ${operation}(input: $input) {
       shipment { id status carrier service trackingNumber shippedAt }
       errors { __typename ... on DomainError { message } ${refusals[operation]} } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions };
};

const create = (
  orderId: string,
  more: object = {},
  idempotencyKey: string = randomUUID(),
  by = staff,
) => change(by, 'createShipment', { orderId, ...more, idempotencyKey });
const ship = (id: string, more: object = {}, idempotencyKey: string = randomUUID()) =>
  change(staff, 'shipShipment', { id, ...more, idempotencyKey });
const cancel = (id: string) => change(staff, 'cancelShipment', { id });

/** An order, paid unless said otherwise, of a buyer of its own. */
const anOrder = (facts: Partial<Order> = {}) => {
  const id = randomUUID();
  const buyer = aGuest();
  const order: Order = { customerId: buyer.subject, status: 'PAID', ...facts };
  ordering.orders.set(id, order);
  return { id, buyer, order };
};
const aParcel = async () => {
  const { id: orderId, buyer, order } = anOrder();
  const { shipment } = await create(orderId);
  return { id: shipment.id as string, orderId, buyer, order, shipment };
};

const cancelled = (orderId: string) =>
  OrderCancelled({ orderId, reason: 'Changed my mind', wasPaid: true });
const statusOf = async (id: string) =>
  (await room.sql<{ status: string }>('select status from shipments where id = $1', [id]))[0]
    ?.status;
const factsOf = async (id: string) =>
  (
    await room.sql<{ type: string }>(
      'select type from outbox_events where aggregate_id = $1 order by aggregate_version',
      [id],
    )
  ).map(({ type }) => type.replace('fulfillment.shipment-', '').replace('.v1', ''));

describe('Creating a shipment', () => {
  it('labels a parcel of a paid order, and says so', async () => {
    const { id } = anOrder();

    const { shipment, errors } = await create(id);

    expect(errors).toEqual([]);
    expect(shipment).toMatchObject({
      status: 'PENDING',
      carrier: 'SIMULATOR',
      service: 'STANDARD',
    });
    expect(shipment.trackingNumber).toMatch(/^SIM\d{12}$/);
    expect(await factsOf(shipment.id)).toEqual(['created']);
  });

  it('answers fifty copies of a request with one shipment', async () => {
    const { id } = anOrder();

    const copies = await Promise.all(Array.from({ length: 50 }, () => create(id, {}, 'once')));

    expect(new Set(copies.map(({ shipment }) => shipment.id)).size).toBe(1);
    expect(await room.sql('select 1 from shipments where order_id = $1', [id])).toHaveLength(1);
  });

  it('lets one of ten different requests through; the others are told which shipment it is', async () => {
    const { id } = anOrder();

    const answers = await Promise.all(Array.from({ length: 10 }, () => create(id)));

    const named = answers.map(({ shipment, errors }) => shipment?.id ?? errors[0].shipmentId);
    const rows = await room.sql('select id from shipments where order_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(new Set(named)).toEqual(new Set([rows[0]!.id]));
  });

  it('refuses a key that stands for another input, and keeps a refusal as its answer', async () => {
    const { id, order } = anOrder({ status: 'PENDING_PAYMENT' });
    const key = randomUUID();
    const unpaid = await create(id, {}, key);
    order.status = 'PAID';

    const again = await create(id, {}, key);
    const other = await create(id, { service: 'EXPRESS' }, key);

    expect(unpaid.errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
    expect(again.errors).toEqual(unpaid.errors);
    expect(other.errors).toMatchObject([
      { __typename: 'IdempotencyKeyReused', idempotencyKey: key },
    ]);
  });

  it.each(['PENDING_PAYMENT', 'SHIPPED', 'CANCELLED'])(
    'is refused for an order that is %s',
    async status => {
      const { id } = anOrder({ status });

      expect((await create(id)).errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
    },
  );

  it('is refused for an order that nobody knows', async () => {
    expect((await create(randomUUID())).errors).toMatchObject([{ __typename: 'OrderNotFound' }]);
  });

  it('is refused when the order was cancelled after ordering was asked', async () => {
    const { id } = anOrder();
    ordering.meanwhile = () => room.hear(cancelled(id));

    const { errors } = await create(id);

    expect(errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
    expect(await room.sql('select 1 from shipments where order_id = $1', [id])).toEqual([]);
  });

  it('changes nothing while ordering is away; the same key works when it is back', async () => {
    const { id } = anOrder();
    const key = randomUUID();
    ordering.isDown = true;

    const away = await create(id, {}, key);
    ordering.isDown = false;
    const back = await create(id, {}, key);

    expect(away.fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
    expect(back.shipment.status).toBe('PENDING');
  });

  it('works again once the first was given up', async () => {
    const { id, orderId } = await aParcel();
    await cancel(id);

    const next = await create(orderId);

    expect(next.shipment.id).not.toBe(id);
    expect(next.shipment.status).toBe('PENDING');
  });

  it('is for staff who may', async () => {
    const { id, buyer } = anOrder();

    expect((await create(id, {}, 'k', buyer)).fault).toEqual({ code: 'FORBIDDEN' });
    expect((await create(id, {}, 'k', staffWith('fulfillment:read'))).fault).toEqual({
      code: 'FORBIDDEN',
    });
  });
});

describe('Shipping a shipment', () => {
  it('asks ordering first, then the parcel is on its way', async () => {
    const { id, order } = await aParcel();

    const { shipment } = await ship(id, { trackingNumber: `DHL-${id}` });

    expect(order).toMatchObject({ status: 'SHIPPED', shipmentId: id });
    expect(shipment).toMatchObject({ status: 'SHIPPED', trackingNumber: `DHL-${id}` });
    expect(shipment.shippedAt).not.toBeNull();
    expect(await factsOf(id)).toEqual(['created', 'shipped']);
  });

  it('answers fifty copies with one departure', async () => {
    const { id } = await aParcel();

    const copies = await Promise.all(Array.from({ length: 50 }, () => ship(id, {}, 'leave once')));

    expect(copies.every(({ shipment }) => shipment.status === 'SHIPPED')).toBe(true);
    expect(ordering.shipped).toBe(1);
    expect(await factsOf(id)).toEqual(['created', 'shipped']);
  });

  it('is refused when ordering refuses: the parcel stays and can be given up', async () => {
    const { id, order } = await aParcel();
    order.status = 'CANCELLED';

    const { errors } = await ship(id);

    expect(errors).toMatchObject([
      { __typename: 'IllegalTransition', subject: 'Order', from: 'CANCELLED', to: 'SHIPPED' },
    ]);
    expect(await statusOf(id)).toBe('PENDING');
    expect((await cancel(id)).shipment.status).toBe('CANCELLED');
  });

  it('is refused as its own when ordering does not even know the order', async () => {
    const { id, orderId } = await aParcel();
    ordering.orders.delete(orderId);

    const { errors } = await ship(id);

    expect(errors).toMatchObject([{ __typename: 'IllegalTransition', subject: 'Shipment' }]);
  });

  it('is refused for what has left already, was given up, or is unknown', async () => {
    const left = await aParcel();
    await ship(left.id);
    const givenUp = await aParcel();
    await cancel(givenUp.id);

    const again = await ship(left.id);
    const late = await ship(givenUp.id);
    const unknown = await ship(randomUUID());

    expect(again.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'SHIPPED' }]);
    expect(late.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'CANCELLED' }]);
    expect(unknown.errors).toMatchObject([{ __typename: 'ShipmentNotFound' }]);
  });

  it('with a number that another parcel has is refused before ordering is asked', async () => {
    const { shipment: other } = await aParcel();
    const { id, order } = await aParcel();
    const { trackingNumber } = other;

    const { errors } = await ship(id, { trackingNumber });

    expect(errors).toMatchObject([{ __typename: 'TrackingNumberTaken', trackingNumber }]);
    expect(order.status).toBe('PAID');
    expect((await cancel(id)).shipment.status).toBe('CANCELLED');
  });

  it('whose outcome is unknown is not given up meanwhile, and goes on with the same key', async () => {
    const { id, order } = await aParcel();
    const key = randomUUID();
    ordering.losesAnswers = true;

    const unknown = await ship(id, {}, key);
    const givenUp = await cancel(id);
    const status = await statusOf(id);
    ordering.losesAnswers = false;
    const known = await ship(id, {}, key);

    expect(unknown.fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
    expect(order.status).toBe('SHIPPED');
    expect(status).toBe('PENDING');
    expect(givenUp.errors).toMatchObject([{ __typename: 'IllegalTransition', to: 'CANCELLED' }]);
    expect(known.shipment.status).toBe('SHIPPED');
  });

  it('whose outcome is unknown is settled by the event; the same key then gets it, another is refused', async () => {
    const { id, orderId } = await aParcel();
    const key = randomUUID();
    ordering.losesAnswers = true;
    await ship(id, {}, key);
    ordering.losesAnswers = false;

    await room.hear(OrderShipped({ orderId, shipmentId: id }));
    const settled = await statusOf(id);
    const other = await ship(id);
    const same = await ship(id, {}, key);

    expect(settled).toBe('SHIPPED');
    expect(other.errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
    expect(same).toMatchObject({ shipment: { status: 'SHIPPED' }, errors: [] });
    expect(await factsOf(id)).toEqual(['created', 'shipped']);
  });

  it('is not undone by the refusal of an earlier request while another is asking', async () => {
    const { id, order } = await aParcel();
    order.status = 'PENDING_PAYMENT';
    const [otherAsks, firstAsks] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    ordering.meanwhile = () => firstAsks.promise;
    const first = ship(id);
    await new Promise(resolve => setTimeout(resolve, 100));
    ordering.meanwhile = () => otherAsks.promise;
    const other = ship(id);
    await new Promise(resolve => setTimeout(resolve, 100));

    firstAsks.resolve();
    const refused = await first;
    const givenUp = await cancel(id);
    order.status = 'PAID';
    otherAsks.resolve();

    expect(refused.errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
    expect(givenUp.errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
    expect((await other).shipment.status).toBe('SHIPPED');
  });
});

describe('Hearing', () => {
  it('that an order has left marks its shipment once, however often it is told', async () => {
    const { id, orderId } = await aParcel();
    const fact = OrderShipped({ orderId, shipmentId: id });
    const eventId = randomUUID();

    await room.hear(fact, { eventId });
    await room.hear(fact, { eventId });
    await room.hear(fact);

    expect(await statusOf(id)).toBe('SHIPPED');
    expect(await factsOf(id)).toEqual(['created', 'shipped']);
  });

  it('that an order was cancelled stops its parcel, also one that is about to leave', async () => {
    const waiting = await aParcel();
    const leaving = await aParcel();
    ordering.isDown = true;
    await ship(leaving.id);

    for (const { orderId } of [waiting, leaving]) {
      await room.hear(cancelled(orderId));
      await room.hear(cancelled(orderId));
    }

    expect(await statusOf(waiting.id)).toBe('CANCELLED');
    expect(await statusOf(leaving.id)).toBe('CANCELLED');
  });

  it('that an order was cancelled before anything of it was opened: nothing is opened any more', async () => {
    const { id } = anOrder();
    await room.hear(cancelled(id));

    expect((await create(id)).errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
  });

  it('that a guest signed in moves shipments, also those opened before ordering has heard of it', async () => {
    const { id, orderId, buyer } = await aParcel();
    const customerId = randomUUID();
    const fact = GuestClaimed({ guestId: buyer.subject!, customerId });
    await room.hear(fact);
    await room.hear(fact);
    await cancel(id);

    await create(orderId);

    const owners = await room.sql('select customer_id from shipments where order_id = $1', [
      orderId,
    ]);
    expect(owners).toEqual([{ customer_id: customerId }, { customer_id: customerId }]);
  });
});

describe('A shipment', () => {
  it('is seen by the buyer, by staff who read shipments and, of an order, by services', async () => {
    const { id, orderId, buyer } = await aParcel();
    const seenBy = async (identity: Identity) => {
      const { data } = await room.ask(
        identity,
        `query($orders: [_Any!]!) { _entities(representations: $orders) {
           ... on Order { shipments { id order { id } } } ... on Shipment { trackingNumber } } }`,
        {
          orders: [
            { __typename: 'Order', id: orderId },
            { __typename: 'Shipment', id },
          ],
        },
      );
      const [order, shipment] = data!._entities;
      return order.shipments.length === 1 && shipment !== null;
    };
    const single = (identity: Identity) =>
      room.ask(identity, 'query($id: ID!) { shipment(id: $id) { id } }', { id });

    expect(await seenBy(buyer)).toBe(true);
    expect(await seenBy(staff)).toBe(true);
    expect(await seenBy(aService('ordering'))).toBe(true);
    expect(await seenBy(aGuest())).toBe(false);
    expect(await seenBy(staffWith('orders:read'))).toBe(false);
    expect((await single(buyer)).data).toEqual({ shipment: { id } });
    expect((await single(aGuest())).data).toEqual({ shipment: null });
  });

  it('is found by its tracking number: own ones by the buyer, all by staff', async () => {
    const { id, buyer, shipment } = await aParcel();
    const find = async (identity: Identity) => {
      const { data } = await room.ask(
        identity,
        'query($filter: ShipmentFilter) { shipments(filter: $filter) { totalCount nodes { id } } }',
        { filter: { trackingNumber: shipment.trackingNumber } },
      );
      return data!.shipments;
    };

    expect(await find(buyer)).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect(await find(staff)).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect((await find(aGuest())).totalCount).toBe(0);
  });
});

describe('The database', () => {
  const aRow = (orderId: string, status: string, trackingNumber: string = randomUUID()) =>
    room.sql(
      `insert into shipments (id, order_id, status, carrier, service, tracking_number, created_at, shipped_at, version)
       values (gen_random_uuid(), $1, $2, 'X', 'S', $3, now(), case when $2 = 'SHIPPED' then now() end, 1) returning id`,
      [orderId, status, trackingNumber],
    );

  it('holds one live shipment per order and one parcel per tracking number', async () => {
    const orderId = randomUUID();
    await aRow(orderId, 'PENDING', 'N-1');

    await expect(aRow(orderId, 'SHIPPED')).rejects.toThrow('one_live_shipment_per_order');
    await expect(aRow(orderId, 'CANCELLED')).resolves.toHaveLength(1);
    await expect(aRow(randomUUID(), 'PENDING', 'N-1')).rejects.toThrow('one_shipment_per_tracking');
  });

  it('cancels nothing that has left', async () => {
    const [row] = await aRow(randomUUID(), 'SHIPPED');

    const change = room.sql(`update shipments set status = 'CANCELLED' where id = $1`, [row!.id]);

    await expect(change).rejects.toThrow('nothing_cancelled_after_it_left');
  });
});
