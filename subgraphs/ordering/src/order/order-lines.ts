import { currenciesOf, type Money } from '@hansa/chassis/money';
import type { OrderingTools } from '../clients/clients.ts';
import { EmptyOrder, MixedCurrencies, VariantUnavailable } from '../errors.ts';
import type { Line } from './creating-order.ts';
import type { Allocation } from './order-item.entity.ts';

type Item = { productVariantId: string; quantity: number };
type Clients = OrderingTools['clients'];

/** Items as the catalog has them now; refuses none, what cannot be sold, and several currencies. */
export const pricedLines = async (
  items: readonly Item[],
  { catalog }: Clients,
): Promise<Line[]> => {
  if (items.length === 0) throw new EmptyOrder({});
  const snapshots = await catalog.snapshots(items.map(item => item.productVariantId));
  const lines = items.map(item => lineOf(item, snapshots));
  const currencies = currenciesOf(lines.map(({ unitPrice }) => unitPrice));
  if (currencies.length > 1) throw new MixedCurrencies({ currencies });
  return lines;
};

/** Lines with the reservation that holds each; refuses what there is not enough of, and then holds nothing. */
export const reservedLines = async (
  orderId: string,
  lines: readonly Line[],
  { inventory }: Clients,
): Promise<Line[]> => {
  const wanted = lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const reserved = await inventory.reserve(orderId, wanted);
  return lines.map(line => withReservation(line, reserved));
};

type Snapshot = {
  variantId: string;
  sku: string;
  productName: string;
  variantName: string;
  price: Money;
};

const lineOf = (item: Item, snapshots: readonly Snapshot[]): Line => {
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
