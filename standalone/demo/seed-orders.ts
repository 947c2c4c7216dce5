import { type Ask, change } from '../src/asking.ts';
import { products } from './catalogue.ts';
import { type Fate, fates } from './fates.ts';

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
  { key: 'demo-10', items: 2, fate: 'delivered' },
  { key: 'demo-11', items: 1, fate: 'delivered' },
  { key: 'demo-12', items: 2, fate: 'picking' },
  { key: 'demo-13', items: 1, fate: 'lost' },
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
