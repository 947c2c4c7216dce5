import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { cartWith, checkOut } from '../carts.ts';
import { type Goods, sell } from '../goods.ts';
import { order, orderOf, pay } from '../orders.ts';
import type { Person } from '../person.ts';
import type { Shop } from '../shop.ts';
import { patient } from './patient.ts';

/** What a buyer was told about an order, and what must be so once all has come to rest. */
export type Promised = { orderId: string; status: string; refunded?: number };

/** Something people do, interrupted anywhere: what is asked is asked again until there is an answer. */
export type Journey = {
  name: string;
  /** What must be there before; not struck. Answers the walk itself, which says what was promised. */
  prepare(shop: Shop): Promise<() => Promise<Promised[]>>;
};

const price = 1_250;

type Ready = { shop: Shop; buyer: Person; goods: Goods[]; cartId: string };

const withCart = async (shop: Shop): Promise<Ready> => {
  const buyer = patient(await shop.guest());
  const goods = [await sell(shop, { price }), await sell(shop, { price })];
  const cartId = await cartWith(
    buyer,
    goods.map(one => [one, 1]),
  );
  return { shop, buyer, goods, cartId };
};

const paidOrder = async (shop: Shop) => {
  const ready = await withCart(shop);
  const { order } = await checkOut(ready.buyer, ready.cartId);
  const { payments } = await orderOf(ready.buyer, order.id);
  return { ...ready, orderId: order.id as string, paymentId: payments[0].id as string };
};

const checkingOut = ({ buyer, cartId }: Ready, token = 'tok_visa') => {
  const input = { payment: { method: 'CARD', token }, idempotencyKey: randomUUID() };
  return () => checkOut(buyer, cartId, input);
};

const expectNoRefusal = (what: string, { errors }: { errors?: { __typename: string }[] }) => {
  if (errors?.length) throw new Error(`${what} was refused: ${errors[0]!.__typename}`);
};

/** How far an order's goods are, once what is looked for is there. */
const fulfilmentOf = <Found>({ staff }: Shop, orderId: string, find: (order: any) => Found) =>
  eventually(async () => {
    const query = `query($id: ID!) { order(id: $id) {
      pickingJob { id tasks { id quantity } } shipments { id trackingNumber } } }`;
    const found = find((await staff.ask(query, { id: orderId })).data?.order ?? {});
    if (!found) throw new Error('Not there yet.');
    return found;
  }, 30_000);

export const journeys: Journey[] = [
  {
    name: 'checkout',
    prepare: async shop => {
      const checkout = checkingOut(await withCart(shop));
      return async () => {
        const [answer, copy] = await Promise.all([checkout(), checkout()]);
        expectNoRefusal('A checkout', answer);
        if (copy.order.id !== answer.order.id) throw new Error('One key made two orders.');
        return [{ orderId: answer.order.id, status: 'PAID' }];
      };
    },
  },
  {
    name: 'declined checkout, then another card',
    prepare: async shop => {
      const ready = await withCart(shop);
      const declined = checkingOut(ready, 'tok_declined');
      const paid = checkingOut(ready);
      return async () => {
        const { errors } = await declined();
        if (errors[0]?.__typename !== 'PaymentDeclined')
          throw new Error('A declined card was not declined.');
        const answer = await paid();
        expectNoRefusal('The second card', answer);
        return [{ orderId: answer.order.id, status: 'PAID' }];
      };
    },
  },
  {
    name: 'checkout decided by a webhook',
    prepare: async shop => {
      const ready = await withCart(shop);
      const checkout = checkingOut(ready, 'tok_async');
      return async () => {
        const answer = await checkout();
        expectNoRefusal('A checkout', answer);
        const [row] = await shop.sql(
          'ordering',
          `select state->>'orderId' as id from sagas where id = $1`,
          [answer.checkout.id],
        );
        return [{ orderId: String(row!.id), status: 'PAID' }];
      };
    },
  },
  {
    name: 'order, then pay',
    prepare: async shop => {
      const { buyer, goods } = await withCart(shop);
      const [orderKey, payKey] = [randomUUID(), randomUUID()];
      return async () => {
        const lines = goods.map((one): [Goods, number] => [one, 1]);
        const placed = await order(buyer, lines, { idempotencyKey: orderKey });
        expectNoRefusal('An order', placed);
        const { id } = placed.order;
        const paid = await pay(buyer, id, 'tok_visa', payKey);
        expectNoRefusal('A payment', paid);
        return [{ orderId: id, status: 'PAID' }];
      };
    },
  },
  {
    name: 'cancel a paid order',
    prepare: async shop => {
      const { buyer, orderId } = await paidOrder(shop);
      return async () => {
        // Asked again after it was done, it is refused: it is cancelled already.
        await buyer.change('cancelOrder', 'order { status }', { id: orderId });
        return [{ orderId, status: 'CANCELLED', refunded: 2 * price }];
      };
    },
  },
  {
    name: 'refund a part',
    prepare: async shop => {
      const { orderId, paymentId } = await paidOrder(shop);
      const amount = { amountMinor: 500, currency: 'EUR' };
      const input = { id: paymentId, amount, idempotencyKey: randomUUID() };
      return async () => {
        const refund = await shop.staff.change('refundPayment', 'payment { id }', input);
        expectNoRefusal('A refund', refund);
        return [{ orderId, status: 'PAID', refunded: 500 }];
      };
    },
  },
  {
    name: 'pick, pack, ship, deliver',
    prepare: async shop => {
      const { orderId } = await paidOrder(shop);
      await fulfilmentOf(shop, orderId, ({ pickingJob }) => pickingJob);
      return async () => {
        const { id, tasks } = await fulfilmentOf(shop, orderId, ({ pickingJob }) => pickingJob);
        for (const { id: taskId, quantity } of tasks)
          await shop.staff.change('confirmPick', 'pickingJob { id }', { taskId, quantity });
        // Asked again after it was done, it is refused: it is packed already.
        await shop.staff.change('packPickingJob', 'pickingJob { id }', { id });
        const parcel = await fulfilmentOf(shop, orderId, ({ shipments }) => shipments?.[0]);
        const input = { id: parcel.id, idempotencyKey: randomUUID() };
        expectNoRefusal('Shipping', await shop.staff.change('shipShipment', '', input));
        const { trackingNumber } = parcel;
        const event = { carrier: 'SIMULATOR', eventId: randomUUID(), kind: 'DELIVERED' };
        const at = new Date().toISOString();
        const told = { ...event, trackingNumber, at };
        expectNoRefusal('Delivery', await shop.staff.change('reportCarrierEvent', '', told));
        return [{ orderId, status: 'DELIVERED' }];
      };
    },
  },
];
