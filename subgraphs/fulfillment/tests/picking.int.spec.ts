import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { aGuest, aService, staffWith } from '@hansa/chassis/testing';
import { GuestClaimed } from '@hansa/schema/events/events';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { pickByItself, shipByItself } from '../src/shipment/fulfil-by-itself.ts';
import { fulfillment } from '../src/subgraph.ts';
import { aLine, cancelled, openFulfillment, staff } from './fulfillment-room.ts';

const alone = await openFulfillment();
const { room, ordering, change, anOrder, anOpenJob, confirmed, seen, jobOf, shipmentsOf } = alone;
const { create, ship, toldOf } = alone;

afterAll(() => room.stop());
afterEach(() => {
  ordering.isDown = false;
});

const job = 'pickingJob { id status tasks { id pickedQuantity } }';
const start = (id: string) => change('startPicking', job, { id });
const confirm = (taskId: string, quantity: number) =>
  change('confirmPick', job, { taskId, quantity });
const pack = (id: string) => change('packPickingJob', job, { id });
const fulfill = (orderId: string, idempotencyKey: string = randomUUID()) =>
  change('fulfillOrder', 'pickingJob { id status } shipment { id status }', {
    orderId,
    idempotencyKey,
  });
const pickAll = async (tasks: { id: string; quantity: number }[]) => {
  for (const { id, quantity } of tasks) await confirm(id, quantity);
};

describe('A paid order', () => {
  it('gets one picking job with a task for each place its goods lie at, however often it is told', async () => {
    const split = aLine(2, 1);
    const { id } = anOrder({ lines: [split, aLine(4)] });

    await room.hear(confirmed(id));
    await room.hear(confirmed(id));

    const { status, order, tasks } = await jobOf(id);
    expect({ status, order }).toEqual({ status: 'OPEN', order: { id } });
    expect(tasks.map((task: { quantity: number }) => task.quantity).sort()).toEqual([1, 2, 4]);
    expect(tasks).toContainEqual({
      id: expect.any(String),
      sku: split.sku,
      quantity: 2,
      pickedQuantity: 0,
      storageLocation: { id: split.allocations[0]!.storageLocationId },
      storageLocationCode: 'A-01',
      warehouseCode: 'HL',
    });
  });

  it('that was cancelled before we heard of the payment is not picked', async () => {
    const { id } = anOrder();
    await room.hear(cancelled(id));

    await room.hear(confirmed(id));

    expect(await jobOf(id)).toBeNull();
  });

  it('whose goods were sent by hand before we heard of the payment has been packed', async () => {
    const { id } = anOrder({ lines: [aLine(3)] });
    const { shipment } = await create(id);
    await ship(shipment.id);

    await room.hear(confirmed(id));

    expect(await jobOf(id)).toMatchObject({ status: 'PACKED', tasks: [{ pickedQuantity: 3 }] });
  });
});

describe('Picking', () => {
  it('goes from start through every task to a parcel that comes by itself', async () => {
    const { id, jobId, job } = await anOpenJob({ lines: [aLine(2), aLine(1)] });

    const started = await start(jobId);
    await pickAll(job.tasks);
    const packed = await pack(jobId);

    expect(started.pickingJob.status).toBe('PICKING');
    expect(packed).toMatchObject({ pickingJob: { status: 'PACKED' }, errors: [] });
    expect(await shipmentsOf(id)).toMatchObject([
      { status: 'PENDING', trackingNumber: expect.stringMatching(/^SIM\d{12}$/) },
    ]);
    expect((await toldOf(id)).sort()).toEqual([
      'order-packed',
      'order-ready-for-shipping',
      'shipment-created',
    ]);
  });

  it('short leaves the task open: nothing is packed until the rest is picked', async () => {
    const { id, jobId, job } = await anOpenJob({ lines: [aLine(3)] });
    const [task] = job.tasks;
    await confirm(task.id, 2);

    const short = await pack(jobId);
    expect(short.errors).toMatchObject([
      { __typename: 'ShortPick', taskId: task.id, requested: 3, picked: 2 },
    ]);
    expect(await shipmentsOf(id)).toEqual([]);

    await confirm(task.id, 3);
    expect((await pack(jobId)).pickingJob.status).toBe('PACKED');
  });

  it('is begun by whoever confirms the first pick', async () => {
    const { job } = await anOpenJob();

    const { pickingJob } = await confirm(job.tasks[0].id, 1);

    expect(pickingJob).toMatchObject({ status: 'PICKING', tasks: [{ pickedQuantity: 1 }] });
  });

  it('more than is asked for is refused, less than nothing is no number', async () => {
    const { id, job } = await anOpenJob({ lines: [aLine(2)] });
    const taskId = job.tasks[0].id;

    const tooMany = await confirm(taskId, 3);
    const lessThanNone = await confirm(taskId, -1);

    expect(tooMany.errors).toMatchObject([
      { __typename: 'PickedTooMany', requested: 2, picked: 3 },
    ]);
    expect(lessThanNone.fault).toEqual({ code: 'BAD_USER_INPUT', field: 'input.quantity' });
    expect(await jobOf(id)).toMatchObject({ status: 'OPEN', tasks: [{ pickedQuantity: 0 }] });
  });

  it('what is packed already, or unknown, is refused', async () => {
    const { jobId, job } = await anOpenJob();
    await pickAll(job.tasks);
    await pack(jobId);

    expect((await start(jobId)).errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
    expect((await pack(jobId)).errors).toMatchObject([
      { __typename: 'IllegalTransition', from: 'PACKED', to: 'PACKED' },
    ]);
    expect((await confirm(job.tasks[0].id, 0)).errors).toMatchObject([
      { __typename: 'IllegalTransition' },
    ]);
    for (const unknown of [start, pack, (id: string) => confirm(id, 1)])
      expect((await unknown(randomUUID())).errors).toMatchObject([
        { __typename: 'PickingJobNotFound' },
      ]);
  });

  it('at ten hands at once packs one parcel', async () => {
    const { id, jobId, job } = await anOpenJob();
    await pickAll(job.tasks);

    const hands = await Promise.all(Array.from({ length: 10 }, () => pack(jobId)));

    expect(hands.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await shipmentsOf(id)).toHaveLength(1);
  });

  it('takes the parcel that was opened by hand meanwhile', async () => {
    const { id, jobId, job } = await anOpenJob();
    const { shipment } = await create(id);
    await pickAll(job.tasks);

    await pack(jobId);

    expect(await shipmentsOf(id)).toMatchObject([{ id: shipment.id }]);
  });

  it('stops when the order is cancelled, whether it was begun or packed', async () => {
    const begun = await anOpenJob();
    await start(begun.jobId);
    const packed = await anOpenJob();
    await pickAll(packed.job.tasks);
    await pack(packed.jobId);

    for (const { id } of [begun, packed]) {
      await room.hear(cancelled(id));
      await room.hear(cancelled(id));
    }

    expect(await seen(begun.id)).toMatchObject({
      pickingJob: { status: 'CANCELLED' },
      shipments: [],
    });
    expect(await seen(packed.id)).toMatchObject({
      pickingJob: { status: 'CANCELLED' },
      shipments: [{ status: 'CANCELLED' }],
    });
    expect((await confirm(begun.job.tasks[0].id, 1)).errors).toMatchObject([
      { __typename: 'IllegalTransition', from: 'CANCELLED' },
    ]);
  });

  it('is over when the goods leave: they were packed, whoever forgot to say so', async () => {
    const { id, job } = await anOpenJob({ lines: [aLine(3)] });
    await confirm(job.tasks[0].id, 1);
    const { shipment } = await create(id);

    await ship(shipment.id);

    expect(await jobOf(id)).toMatchObject({ status: 'PACKED', tasks: [{ pickedQuantity: 3 }] });
    expect(await toldOf(id)).not.toContain('order-packed');
  });

  it('is for staff who may', async () => {
    const { buyer, jobId } = await anOpenJob();

    for (const by of [buyer, staffWith('fulfillment:read')])
      expect((await change('startPicking', job, { id: jobId }, by)).fault).toEqual({
        code: 'FORBIDDEN',
      });
  });
});

describe('Fulfilling an order', () => {
  it('makes sure of a picking job and a parcel before the payment is known here', async () => {
    const { id } = anOrder({ lines: [aLine(2, 1)] });

    const { pickingJob, shipment, errors } = await fulfill(id);
    await room.hear(confirmed(id));

    expect(errors).toEqual([]);
    expect([pickingJob.status, shipment.status]).toEqual(['OPEN', 'PENDING']);
    expect((await jobOf(id)).tasks).toHaveLength(2);
    expect(await shipmentsOf(id)).toMatchObject([{ id: shipment.id }]);
  });

  it('that has both answers them, under any key and fifty times at once', async () => {
    const { id } = anOrder();

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => fulfill(id, `key ${i % 5} of ${id}`)),
    );

    expect(new Set(answers.map(({ shipment }) => shipment.id)).size).toBe(1);
    expect(new Set(answers.map(({ pickingJob }) => pickingJob.id)).size).toBe(1);
    expect(await shipmentsOf(id)).toHaveLength(1);
  });

  it('again with its key answers the same parcel, also one that was given up; with another key a new one', async () => {
    const { id } = anOrder();
    const key = randomUUID();
    const first = await fulfill(id, key);
    await change('cancelShipment', 'shipment { id }', { id: first.shipment.id });

    const same = await fulfill(id, key);
    const other = await fulfill(id);

    expect(same.shipment).toEqual({ id: first.shipment.id, status: 'CANCELLED' });
    expect(other.shipment.id).not.toBe(first.shipment.id);
    expect(other.pickingJob.id).toBe(first.pickingJob.id);
  });

  it.each(['PENDING_PAYMENT', 'CANCELLED'])('that is %s is refused', async status => {
    const { id } = anOrder({ status });

    expect((await fulfill(id)).errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
    expect(await seen(id)).toEqual({ pickingJob: null, shipments: [] });
  });

  it('that nobody knows, or that we heard was cancelled, is refused; while ordering is away nothing is said', async () => {
    const { id } = anOrder();
    await room.hear(cancelled(id));

    expect((await fulfill(id)).errors).toMatchObject([{ __typename: 'OrderNotPaid' }]);
    expect((await fulfill(randomUUID())).errors).toMatchObject([{ __typename: 'OrderNotFound' }]);
    ordering.isDown = true;
    expect((await fulfill(anOrder().id)).fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
  });
});

describe('A picking job', () => {
  it('is seen by the buyer, by staff who read such things and by services; places are for staff', async () => {
    const { id, jobId, buyer } = await anOpenJob();
    const single = async (by: typeof staff) =>
      (await room.ask(by, 'query($id: ID!) { pickingJob(id: $id) { id } }', { id: jobId })).data;
    const places = 'query($id: ID!) { pickingJob(id: $id) { tasks { warehouseCode } } }';

    expect((await seen(id, buyer)).pickingJob.id).toBe(jobId);
    expect((await seen(id, aService('ordering'))).pickingJob.id).toBe(jobId);
    expect((await seen(id, aGuest())).pickingJob).toBeNull();
    expect(await single(buyer)).toEqual({ pickingJob: { id: jobId } });
    expect(await single(aGuest())).toEqual({ pickingJob: null });
    expect((await room.ask(buyer, places, { id: jobId })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
  });

  it('is listed for its buyer and for staff, by state and by order', async () => {
    const { id, jobId, buyer } = await anOpenJob();
    const list = async (by: typeof staff, filter: object) =>
      (
        await room.ask(
          by,
          'query($filter: PickingJobFilter) { pickingJobs(filter: $filter) { totalCount nodes { id } } }',
          { filter },
        )
      ).data!.pickingJobs;

    expect(await list(buyer, {})).toEqual({ totalCount: 1, nodes: [{ id: jobId }] });
    expect(await list(staff, { orderId: id })).toEqual({ totalCount: 1, nodes: [{ id: jobId }] });
    expect((await list(staff, { orderId: id, status: 'PACKED' })).totalCount).toBe(0);
    expect((await list(aGuest(), {})).totalCount).toBe(0);
  });

  it('goes to the customer that its guest turned out to be', async () => {
    const { id, buyer } = await anOpenJob();
    const customerId = randomUUID();

    await room.hear(GuestClaimed({ guestId: buyer.subject!, customerId }));

    expect((await seen(id, buyer)).pickingJob).toBeNull();
    expect((await seen(id, aGuest(customerId))).pickingJob.status).toBe('OPEN');
  });
});

describe('The worker', () => {
  it('picks, packs and ships what is open by itself; what ordering cannot let go yet, later', async () => {
    const worked = await openFulfillment({
      ...fulfillment,
      sweeps: [pickByItself, shipByItself],
    });
    worked.ordering.isDown = true;
    const orders = await Promise.all([1, 2, 3].map(() => worked.anOpenJob()));
    const statusesOf = async () => {
      const all = await Promise.all(orders.map(({ id }) => worked.seen(id)));
      return all.map(({ pickingJob, shipments }) => [pickingJob.status, shipments[0]?.status]);
    };

    await eventually(async () =>
      expect(await statusesOf()).toEqual(orders.map(() => ['PACKED', 'PENDING'])),
    );
    worked.ordering.isDown = false;

    await eventually(
      async () => expect(await statusesOf()).toEqual(orders.map(() => ['PACKED', 'SHIPPED'])),
      10_000,
    );
    expect(worked.ordering.shipped.sort()).toEqual(orders.map(({ id }) => id).sort());
    await worked.room.stop();
  });

  it('rests unless it was asked for', () => {
    expect(fulfillment.sweeps.map(({ name }) => name)).toEqual(['apply carrier events']);
  });
});

describe('The database', () => {
  it('holds one picking job per order and never more picked than asked', async () => {
    const { id, jobId, job } = await anOpenJob();
    const again = () =>
      room.sql(
        `insert into picking_jobs (id, order_id, status, created_at, version) values (gen_random_uuid(), $1, 'OPEN', now(), 1)`,
        [id],
      );
    const tooMany = () =>
      room.sql('update pick_tasks set picked_quantity = quantity + 1 where id = $1', [
        job.tasks[0].id,
      ]);
    const unpicked = () =>
      room.sql(
        `update picking_jobs set status = 'PACKED', started_at = now(), packed_at = now() where id = $1`,
        [jobId],
      );

    await expect(again()).rejects.toThrow('one_picking_job_per_order');
    await expect(tooMany()).rejects.toThrow('never_more_picked_than_asked');
    await expect(unpicked()).rejects.toThrow('packed_means_picked_in_full');
  });
});
