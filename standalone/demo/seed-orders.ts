import { type Ask, change } from '../src/asking.ts';
import { products } from './catalogue.ts';

type Fate = 'waiting' | 'failed' | 'paid' | 'refunded' | 'packed' | 'shipped' | 'cancelled';

/** One order for each state an order can be in, and for what can happen on the way. */
export const demoOrders: readonly { key: string; items: number; fate: Fate }[] = [
  { key: 'demo-1', items: 2, fate: 'shipped' },
  { key: 'demo-2', items: 1, fate: 'shipped' },
  { key: 'demo-3', items: 3, fate: 'cancelled' },
  { key: 'demo-4', items: 1, fate: 'refunded' },
  { key: 'demo-5', items: 2, fate: 'packed' },
  { key: 'demo-6', items: 2, fate: 'paid' },
  { key: 'demo-7', items: 1, fate: 'paid' },
  { key: 'demo-8', items: 1, fate: 'failed' },
  { key: 'demo-9', items: 2, fate: 'waiting' },
];

const shippingAddress = {
  name: 'Ada Lovelace',
  line1: 'Mengstraße 4',
  city: 'Lübeck',
  postalCode: '23552',
  countryCode: 'DE',
};

type Parties = { staff: Ask; shopper: Ask; variants: ReadonlyMap<string, string> };

/** Places the demo's orders and lets each meet its fate. */
export const seedOrders = async ({ staff, shopper, variants }: Parties) => {
  const plenty = products
    .flatMap(product => product.variants.slice(0, 1))
    .filter(({ stock }) => stock.HL + stock.HH > 20)
    .map(({ sku }) => variants.get(sku)!);
  let next = 0;
  for (const { key, items, fate } of demoOrders) {
    const input = {
      items: Array.from({ length: items }, (_, i) => ({
        productVariantId: plenty[next++ % plenty.length],
        quantity: i + 1,
      })),
      email: 'ada@hansa.test',
      shippingAddress,
      idempotencyKey: key,
    };
    const { order } = await change<{ order: { id: string } }>(
      shopper,
      'ordering',
      'createOrder',
      input,
      'order { id }',
    );
    await fates[fate]({ staff, shopper }, order.id);
  }
};

type Meet = (parties: Pick<Parties, 'staff' | 'shopper'>, orderId: string) => Promise<unknown>;

// A start that was cut short does these again; what has happened already stays as it is.
const done = [
  'IllegalTransition',
  'OrderNotPayable',
  'PaymentInProgress',
  'OrderNotPaid',
  'ShipmentExists',
  'RefundExceedsCaptured',
];

const pay: Meet = ({ shopper }, orderId) => payWith(shopper, orderId, 'tok_visa');

const payWith = (shopper: Ask, orderId: string, token: string) =>
  change<{ payment: { id: string } | null }>(
    shopper,
    'payment',
    'payOrder',
    { orderId, token, idempotencyKey: `${orderId} ${token}` },
    'payment { id }',
    [...done, 'PaymentDeclined'],
  );

const pack = async (staff: Ask, orderId: string) => {
  const input = { orderId, idempotencyKey: orderId };
  const { shipment } = await change<{ shipment: { id: string } | null }>(
    staff,
    'fulfillment',
    'createShipment',
    input,
    'shipment { id }',
    done,
  );
  return shipment;
};

const fates: Record<Fate, Meet> = {
  waiting: async () => {},
  failed: ({ shopper }, orderId) => payWith(shopper, orderId, 'tok_declined'),
  paid: pay,
  cancelled: ({ shopper }, id) =>
    change(shopper, 'ordering', 'cancelOrder', { id, reason: 'Ordered by mistake' }, '', done),
  refunded: async (parties, id) => {
    await pay(parties, id);
    await change(
      parties.shopper,
      'ordering',
      'cancelOrder',
      { id, reason: 'No longer needed' },
      '',
      done,
    );
  },
  packed: async (parties, orderId) => {
    await pay(parties, orderId);
    await pack(parties.staff, orderId);
  },
  shipped: async (parties, orderId) => {
    await pay(parties, orderId);
    const shipment = await pack(parties.staff, orderId);
    if (!shipment) return;
    const input = { id: shipment.id, idempotencyKey: shipment.id };
    await change(parties.staff, 'fulfillment', 'shipShipment', input, '', done);
  },
};
