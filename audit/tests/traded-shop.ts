import { randomUUID } from 'node:crypto';
import { cartWith, checkOut } from '../../flows/carts.ts';
import { type Goods, sell } from '../../flows/goods.ts';
import { order, parcel, pay } from '../../flows/orders.ts';
import { databaseUrl, onServer } from '../../flows/server.ts';
import { openShop, type Shop } from '../../flows/shop.ts';
import { openDatabases, roomNames, type Urls } from '../src/look.ts';
import { settle } from '../src/settle.ts';

/** A shop that has seen every kind of trade and was closed: its databases, and some of its orders. */
export type TradedShop = {
  urls: Urls;
  prefix: string;
  orders: Record<'unpaid' | 'cancelled' | 'refunded' | 'paid' | 'shipped', string>;
};

/** Opens a shop, trades, lets it come to rest, and closes it. */
export const tradedShop = async (): Promise<TradedShop> => {
  const shop = await openShop();
  try {
    const orders = await trade(shop);
    const urls = urlsOf(shop.prefix);
    await comeToRest(urls);
    return { urls, prefix: shop.prefix, orders };
  } finally {
    await shop.stop();
  }
};

const comeToRest = async (urls: Urls) => {
  const databases = openDatabases(urls);
  const isSettled = await settle(databases, 20);
  await databases.close();
  if (!isSettled) throw new Error('The shop does not come to rest.');
};

const urlsOf = (prefix: string) =>
  Object.fromEntries(roomNames.map(room => [room, databaseUrl(`${prefix}${room}`)])) as Urls;

const trade = async (shop: Shop) => {
  const [tea, cup] = [await sell(shop), await sell(shop)];
  const buyer = await shop.guest();
  const place = async (goods: Goods = tea) => (await order(buyer, [[goods, 2]])).order.id as string;
  const paid = async () => {
    const id = await place();
    await pay(buyer, id);
    return id;
  };
  const cancel = (id: string) => buyer.change('cancelOrder', '', { id });
  const orders = {
    unpaid: await place(),
    cancelled: await place(),
    refunded: await paid(),
    paid: await paid(),
    shipped: await paid(),
  };
  await cancel(orders.cancelled);
  await cancel(orders.refunded);
  await pay(buyer, orders.unpaid, 'tok_declined');
  const { id } = await parcel(shop.staff, orders.shipped);
  await shop.staff.change('shipShipment', '', { id, idempotencyKey: randomUUID() });
  await parcel(shop.staff, orders.paid);
  for (const token of ['tok_visa', 'tok_visa', 'tok_declined'])
    await checkOut(buyer, await cartWith(buyer, [[cup, 1]]), {
      payment: { method: 'CARD', token },
    });
  await holdByHand(shop, await sell(shop));
  return orders;
};

const holdByHand = async (shop: Shop, { sku }: Goods) => {
  const [level] = await shop.sql(
    'inventory',
    'select storage_location_id as id from stock_levels limit 1',
  );
  const input = { sku, storageLocationId: level!.id, quantity: 1, idempotencyKey: randomUUID() };
  const { errors } = await shop.staff.change('reserveStockAtLocation', '', input);
  if (errors.length > 0) throw new Error(errors[0].message);
};

/** A copy of a closed shop's room, to be broken. */
export const copyOf = async (shop: TradedShop, room: keyof Urls) => {
  const name = `${shop.prefix}${room}_${randomUUID().slice(0, 8)}`;
  await onServer(`create database "${name}" template "${shop.prefix}${room}" strategy file_copy`);
  return {
    url: databaseUrl(name),
    drop: () => onServer(`drop database "${name}" with (force)`),
  };
};
