import { currenciesOf, type Money } from '@hansa/chassis/money';
import type { Saga } from '@hansa/chassis/saga-step';
import type { OrderingTools } from '../clients/clients.ts';
import { CustomerNotFound, EmptyOrder, MixedCurrencies, VariantUnavailable } from '../errors.ts';
import type { CreatingOrder, Line } from './creating-order.ts';
import type { Allocation } from './order-item.entity.ts';
import { placeOrder } from './place-order.ts';

/**
 * Turns items into an order that waits for payment. The goods are the only promise made on the way;
 * the step that makes it names the call that takes it back.
 */
export const createOrderSaga: Saga<CreatingOrder, OrderingTools> = {
  name: 'create order',
  steps: [
    {
      name: 'check customer',
      asksOnly: true,
      act: async ({ customerId, mustExist, items }, { clients }) => {
        if (items.length === 0) throw new EmptyOrder({});
        if (!mustExist || !customerId) return;
        if (!(await clients.customers.exists(customerId)))
          throw new CustomerNotFound({ id: customerId });
      },
    },
    {
      name: 'price items',
      asksOnly: true,
      act: async ({ items }, { clients }) => {
        const snapshots = await clients.catalog.snapshots(items.map(item => item.productVariantId));
        const lines = items.map(item => lineOf(item, snapshots));
        const currencies = currenciesOf(lines.map(({ unitPrice }) => unitPrice));
        if (currencies.length > 1) throw new MixedCurrencies({ currencies });
        return { lines };
      },
    },
    {
      name: 'reserve stock',
      act: async ({ orderId, lines = [] }, { clients }) => {
        const wanted = lines.map(({ sku, quantity }) => ({ sku, quantity }));
        const reserved = await clients.inventory.reserve(orderId, wanted);
        return { lines: lines.map(line => withReservation(line, reserved)) };
      },
      compensate: ({ orderId }, { clients }) => clients.inventory.release(orderId),
    },
    { name: 'place order', commit: placeOrder },
  ],
};

type Snapshot = {
  variantId: string;
  sku: string;
  productName: string;
  variantName: string;
  price: Money;
};

const lineOf = (item: CreatingOrder['items'][number], snapshots: readonly Snapshot[]): Line => {
  const snapshot = snapshots.find(({ variantId }) => variantId === item.productVariantId);
  if (!snapshot) throw new VariantUnavailable({ productVariantId: item.productVariantId });
  const { sku, productName, variantName, price } = snapshot;
  return { ...item, sku, productName, variantName, unitPrice: price };
};

const withReservation = (
  line: Line,
  reserved: readonly { id: string; sku: string; allocations: Allocation[] }[],
): Line => {
  const reservation = reserved.find(({ sku }) => sku === line.sku);
  if (!reservation) throw new Error(`Nothing was reserved of ${line.sku}.`);
  return { ...line, reservationId: reservation.id, allocations: reservation.allocations };
};
