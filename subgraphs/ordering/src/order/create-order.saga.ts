import { currenciesOf, type Money, times } from '@hansa/chassis/money';
import type { Saga } from '@hansa/chassis/saga';
import type { OrderingTools } from '../clients/clients.ts';
import { CustomerNotFound, EmptyOrder, MixedCurrencies, VariantUnavailable } from '../errors.ts';
import type { Address } from './order.entity.ts';
import type { Allocation } from './order-item.entity.ts';
import { placeOrder } from './place-order.ts';

/** A line of an order to be: the variant as it is now, and its reservation once there is one. */
export type Line = {
  productVariantId: string;
  sku: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: Money;
  reservationId?: string;
  allocations?: Allocation[];
};

/** Where the creation of one order stands. */
export type CreatingOrder = {
  orderId: string;
  customerId: string | null;
  isGuest: boolean;
  /** Staff named the customer, who may not exist. */
  mustExist: boolean;
  email: string | null;
  shippingAddress: Address | null;
  items: { productVariantId: string; quantity: number }[];
  lines?: Line[];
};

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
        if (!(await clients.customers.exists(customerId))) throw new CustomerNotFound({ id: customerId });
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

/** What lines come to. */
export const totalOf = (lines: readonly Line[]): Money => ({
  amountMinor: lines.reduce((sum, { unitPrice, quantity }) => sum + times(unitPrice, quantity).amountMinor, 0),
  currency: lines[0]!.unitPrice.currency,
});
