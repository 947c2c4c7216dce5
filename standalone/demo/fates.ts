import { eventually } from '@hansa/chassis/eventually';
import { type Ask, change } from '../src/asking.ts';

type Parties = { staff: Ask; shopper: Ask };
type Meet = (parties: Parties, orderId: string) => Promise<unknown>;
type Job = { id: string; tasks: { id: string; quantity: number }[] };

// A start that was cut short does these again; what has happened already stays as it is.
const done = [
  'IllegalTransition',
  'OrderNotPayable',
  'PaymentInProgress',
  'OrderNotPaid',
  'RefundExceedsCaptured',
];

const payWith = (shopper: Ask, orderId: string, token: string) =>
  change<{ payment: { id: string } | null }>(
    shopper,
    'payment',
    'payOrder',
    { orderId, token, idempotencyKey: `${orderId} ${token}` },
    'payment { id }',
    [...done, 'PaymentDeclined'],
  );

const pay: Meet = ({ shopper }, orderId) => payWith(shopper, orderId, 'tok_visa');

const cancel = (shopper: Ask, id: string, reason: string) =>
  change(shopper, 'ordering', 'cancelOrder', { id, reason }, '', done);

/** Lets staff do one thing in the warehouse. */
const doInFulfillment = <Payload>(
  staff: Ask,
  operation: string,
  input: object,
  fields: string,
): Promise<Payload> => change(staff, 'fulfillment', operation, input, fields, done);

const confirmPick = (staff: Ask, taskId: string, quantity: number) =>
  doInFulfillment(staff, 'confirmPick', { taskId, quantity }, '');

/** A paid order whose first goods lie in the picker's basket. */
const beginPicking: Meet = async ({ staff }, orderId) => {
  const [job] = await eventually(async () => {
    const { pickingJobs } = await staff<{ pickingJobs: { nodes: Job[] } }>(
      'fulfillment',
      'query($filter: PickingJobFilter) { pickingJobs(filter: $filter) { nodes { id tasks { id quantity } } } }',
      { filter: { orderId } },
    );
    if (pickingJobs.nodes.length === 0) throw new Error('The order is not to be picked yet.');
    return pickingJobs.nodes;
  }, 20_000);
  await doInFulfillment(staff, 'startPicking', { id: job!.id }, '');
  await confirmPick(staff, job!.tasks[0]!.id, 1);
};

type Parcel = { id: string; trackingNumber: string };

/** Picks and packs a paid order; answers its parcel, or null where an earlier start has come further. */
const pack = async (parties: Parties, orderId: string) => {
  await pay(parties, orderId);
  const { staff } = parties;
  const { pickingJob, shipment } = await doInFulfillment<{
    pickingJob: Job | null;
    shipment: Parcel | null;
  }>(
    staff,
    'fulfillOrder',
    { orderId, idempotencyKey: orderId },
    'pickingJob { id tasks { id quantity } } shipment { id trackingNumber }',
  );
  if (!pickingJob) return null;
  for (const { id, quantity } of pickingJob.tasks) await confirmPick(staff, id, quantity);
  await doInFulfillment(staff, 'packPickingJob', { id: pickingJob.id }, '');
  return shipment;
};

const ship = async (parties: Parties, orderId: string) => {
  const parcel = await pack(parties, orderId);
  if (!parcel) return null;
  const { id } = parcel;
  await doInFulfillment(parties.staff, 'shipShipment', { id, idempotencyKey: id }, '');
  return parcel;
};

const hearOf = async (
  parties: Parties,
  orderId: string,
  said: { kind: string; reason?: string },
) => {
  const parcel = await ship(parties, orderId);
  if (!parcel) return;
  const { id, trackingNumber } = parcel;
  const event = { carrier: 'SIMULATOR', eventId: `demo ${id}`, trackingNumber, at: new Date() };
  await doInFulfillment(parties.staff, 'reportCarrierEvent', { ...event, ...said }, '');
};

/** What can become of an order. */
export const fates = {
  waiting: async () => {},
  failed: ({ shopper }, orderId) => payWith(shopper, orderId, 'tok_declined'),
  paid: pay,
  cancelled: ({ shopper }, id) => cancel(shopper, id, 'Ordered by mistake'),
  refunded: async (parties, id) => {
    await pay(parties, id);
    await cancel(parties.shopper, id, 'No longer needed');
  },
  picking: async (parties, orderId) => {
    await pay(parties, orderId);
    await beginPicking(parties, orderId);
  },
  packed: pack,
  shipped: ship,
  delivered: (parties, orderId) => hearOf(parties, orderId, { kind: 'DELIVERED' }),
  lost: (parties, orderId) =>
    hearOf(parties, orderId, { kind: 'FAILED', reason: 'ADDRESS_UNKNOWN' }),
} satisfies Record<string, Meet>;

export type Fate = keyof typeof fates;
