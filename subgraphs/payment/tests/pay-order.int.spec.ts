import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import { aGuest, aStranger, staffWith } from '@hansa/chassis/testing';
import { GuestClaimed, OrderCancelled } from '@hansa/schema/events/events';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { simulator } from '../src/provider/simulator.ts';
import { eur, openPaymentRoom, orderingService, staff } from './payment-room.ts';

let room: Awaited<ReturnType<typeof openPaymentRoom>>;
beforeAll(async () => {
  room = await openPaymentRoom();
});
afterAll(() => room.stop());
afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(room.ordering, { isDown: false, losesAnswers: false, calls: [] });
});

const unreachable = async () => {
  throw new DependencyUnavailable('The provider');
};
const cancelled = (orderId: string) =>
  OrderCancelled({ orderId, reason: 'EXPIRED', wasPaid: false });

describe('Paying an order', () => {
  it('promises and takes the money, tells it, and the order is paid', async () => {
    const { id, buyer, order } = room.anOrder();

    const { payment, errors } = await room.pay(buyer, id);

    expect(errors).toEqual([]);
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      provider: 'SIMULATOR',
      providerReference: `sim_${payment.id}`,
      amount: eur(2_500),
      authorizedAmount: eur(2_500),
      capturedAmount: eur(2_500),
      refundedAmount: eur(0),
      transactions: [
        { kind: 'AUTHORIZE', status: 'SUCCEEDED', amount: { amountMinor: 2_500 } },
        { kind: 'CAPTURE', status: 'SUCCEEDED', amount: { amountMinor: 2_500 } },
      ],
    });
    expect(order).toMatchObject({ status: 'PAID', paidBy: payment.id });
    expect(await room.factsOf(payment.id)).toEqual(['authorized', 'succeeded']);
  });

  it('gives fifty copies of one request one answer and takes the money once', async () => {
    const { id, buyer } = room.anOrder();
    const capture = jest.spyOn(simulator, 'capture');

    const copies = await Promise.all(
      Array.from({ length: 50 }, () => room.pay(buyer, id, 'tok_visa', 'pay once')),
    );
    const later = await room.pay(buyer, id, 'tok_visa', 'pay once');

    expect(new Set([...copies, later].map(({ payment }) => payment?.id)).size).toBe(1);
    expect(later.payment.status).toBe('SUCCEEDED');
    expect(capture).toHaveBeenCalledTimes(1);
    expect(await room.paymentsOf(id)).toHaveLength(1);
  });

  it('lets one of fifty different requests through; the others are told which payment it is', async () => {
    const { id, buyer } = room.anOrder();

    const answers = await Promise.all(Array.from({ length: 50 }, () => room.pay(buyer, id)));

    const paid = answers.filter(({ payment }) => payment);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(paid).toHaveLength(1);
    expect(refused).toHaveLength(49);
    for (const refusal of refused) {
      const isPaid = refusal.__typename === 'OrderNotPayable' && refusal.status === 'PAID';
      expect(isPaid || refusal.paymentId === paid[0].payment.id).toBe(true);
    }
    expect(await room.paymentsOf(id)).toEqual([{ id: paid[0].payment.id, status: 'SUCCEEDED' }]);
  });

  it('refuses a key that stands for another input, also while the first is under way', async () => {
    const one = room.anOrder();
    const other = room.anOrder({ customerId: one.buyer.subject });
    const underWay = room.pay(one.buyer, one.id, 'tok_slow', 'one key');
    await eventually(async () => expect(await room.paymentsOf(one.id)).toHaveLength(1));

    const early = await room.pay(one.buyer, other.id, 'tok_visa', 'one key');
    const first = await underWay;
    const late = await room.pay(one.buyer, one.id, 'tok_visa', 'one key');

    const reused = [{ __typename: 'IdempotencyKeyReused', idempotencyKey: 'one key' }];
    expect(early.errors).toMatchObject(reused);
    expect(first.payment.status).toBe('SUCCEEDED');
    expect(late.errors).toMatchObject(reused);
    expect(await room.paymentsOf(other.id)).toEqual([]);
  });

  it.each([
    ['tok_declined', 'CARD_DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['nonsense', 'INVALID_TOKEN'],
  ])(
    'with %s is declined for good under its key; another key is another attempt',
    async (token, reason) => {
      const { id, buyer, order } = room.anOrder();
      const key = randomUUID();

      const declined = await room.pay(buyer, id, token, key);
      const again = await room.pay(buyer, id, token, key);
      const [failed] = await room.paymentsOf(id);
      const next = await room.pay(buyer, id);

      expect(declined.payment).toBeNull();
      expect(declined.errors).toMatchObject([{ __typename: 'PaymentDeclined', reason }]);
      expect(again.errors).toEqual(declined.errors);
      expect(await room.factsOf(failed!.id as string)).toEqual(['failed']);
      expect(next.payment.status).toBe('SUCCEEDED');
      expect(await room.paymentsOf(id)).toMatchObject([
        { status: 'FAILED' },
        { status: 'SUCCEEDED' },
      ]);
      expect(order.status).toBe('PAID');
    },
  );

  it('takes over a payment that waits', async () => {
    const { id, buyer } = room.anOrder();
    const opened = await room.create(buyer, id);

    const paid = await room.pay(buyer, id);

    expect(paid.payment).toMatchObject({ id: opened.payment.id, status: 'SUCCEEDED' });
  });

  it('keeps no token once it has been used', async () => {
    const { id, buyer } = room.anOrder();

    await room.pay(buyer, id);

    const records = await room.sql('select 1 from sagas where state::text like $1', [`%${id}%`]);
    const tokens = await room.sql(
      `select 1 from sagas where state::text like $1 and state::text like '%tok\\_%'`,
      [`%${id}%`],
    );
    expect(records).toHaveLength(1);
    expect(tokens).toEqual([]);
  });

  it.each(['PAID', 'SHIPPED', 'CANCELLED'] as const)('that is %s is refused', async status => {
    const { id, buyer } = room.anOrder({ status });

    const { errors } = await room.pay(buyer, id);

    expect(errors).toMatchObject([{ __typename: 'OrderNotPayable', id, status }]);
    expect(await room.paymentsOf(id)).toEqual([]);
  });
});

describe('Paying when somebody is away', () => {
  it('without ordering changes nothing; the same key works when it is back', async () => {
    const { id, buyer } = room.anOrder();
    const key = randomUUID();
    room.ordering.isDown = true;

    const away = await room.pay(buyer, id, 'tok_visa', key);
    const nothing = await room.paymentsOf(id);
    room.ordering.isDown = false;
    const back = await room.pay(buyer, id, 'tok_visa', key);

    expect(away.fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
    expect(nothing).toEqual([]);
    expect(back.payment.status).toBe('SUCCEEDED');
  });

  it.each(['authorize', 'capture'] as const)(
    'goes on by itself when the provider does not answer to %s, and the same key gets that payment',
    async operation => {
      const { id, buyer, order } = room.anOrder();
      const key = randomUUID();
      const provider = jest.spyOn(simulator, operation).mockImplementation(unreachable);

      const away = await room.pay(buyer, id, 'tok_visa', key);
      const other = await room.pay(buyer, id);
      const references = provider.mock.calls.map(([reference]) => reference);
      provider.mockRestore();
      await eventually(() => expect(order.status).toBe('PAID'));
      const back = await room.pay(buyer, id, 'tok_visa', key);

      expect(away.fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
      expect(other.errors[0].__typename).toBe('PaymentInProgress');
      expect(new Set(references)).toEqual(new Set([back.payment.id]));
      expect(back.payment).toMatchObject({
        status: 'SUCCEEDED',
        transactions: [{ kind: 'AUTHORIZE' }, { kind: 'CAPTURE' }],
      });
    },
  );

  it('is paid although ordering’s answer is lost: the event makes sure', async () => {
    const { id, buyer } = room.anOrder();
    const key = randomUUID();
    room.ordering.losesAnswers = true;

    const paid = await room.pay(buyer, id, 'tok_visa', key);
    const again = await room.pay(buyer, id, 'tok_visa', key);

    expect(paid.payment.status).toBe('SUCCEEDED');
    expect(again.payment.id).toBe(paid.payment.id);
    const told = () =>
      room.told.some(
        ({ aggregateId, type }) =>
          aggregateId === paid.payment.id && type === 'payment.payment-succeeded.v1',
      );
    await eventually(() => expect(told()).toBe(true));
  });
});

describe('Paying an order that is cancelled meanwhile', () => {
  it('before the money is taken: what was promised is let go of, at the provider too', async () => {
    const { id, buyer, order } = room.anOrder();
    const letGo = jest.spyOn(simulator, 'void');
    const underWay = room.pay(buyer, id, 'tok_slow');
    await eventually(async () => expect(await room.paymentsOf(id)).toHaveLength(1));

    order.status = 'CANCELLED';
    await room.hear(cancelled(id));
    const { errors } = await underWay;

    expect(errors).toMatchObject([{ __typename: 'OrderNotPayable', status: 'CANCELLED' }]);
    expect(await room.paymentsOf(id)).toMatchObject([{ status: 'VOIDED' }]);
    // Once when it was cancelled, and once for the promise that came after that.
    await eventually(() => expect(letGo).toHaveBeenCalledTimes(2));
  });

  it('before its payment was opened: none is opened any more', async () => {
    const { id, buyer } = room.anOrder();
    await room.hear(cancelled(id));

    const paid = await room.pay(buyer, id);
    const created = await room.create(buyer, id);

    expect([paid.errors, created.errors]).toMatchObject([
      [{ __typename: 'OrderNotPayable', status: 'CANCELLED' }],
      [{ __typename: 'OrderNotPayable', status: 'CANCELLED' }],
    ]);
    expect(await room.paymentsOf(id)).toEqual([]);
  });

  it('while the money is being taken: it is taken, and goes back at once', async () => {
    const { id, buyer, order } = room.anOrder();
    jest.spyOn(simulator, 'capture').mockImplementation(async () => {
      order.status = 'CANCELLED';
      await room.hear(cancelled(id));
    });

    const { payment } = await room.pay(buyer, id);

    expect(payment).toMatchObject({ status: 'SUCCEEDED', refundedAmount: eur(2_500) });
    expect(await room.factsOf(payment.id)).toEqual(['authorized', 'succeeded', 'refunded']);
  });

  it('hears of it again, or of an order nobody pays, without harm', async () => {
    const { id, buyer } = room.anOrder();
    const { payment } = await room.create(buyer, id);
    const eventId = randomUUID();

    await room.hear(cancelled(id), { eventId });
    await room.hear(cancelled(id), { eventId });
    await room.hear(cancelled(id));
    await room.hear(cancelled(randomUUID()));

    expect(await room.paymentsOf(id)).toEqual([{ id: payment.id, status: 'VOIDED' }]);
  });

  it('leaves a payment in hand alone: ordering asks for its refund', async () => {
    const { id, buyer } = room.anOrder();
    await room.pay(buyer, id);

    await room.hear(cancelled(id));

    expect(await room.paymentsOf(id)).toMatchObject([{ status: 'SUCCEEDED' }]);
  });
});

describe('A payment', () => {
  it('is opened once per key and once per order, also fifty times at once', async () => {
    const { id, buyer } = room.anOrder();

    const copies = await Promise.all(
      Array.from({ length: 50 }, () => room.create(buyer, id, {}, 'open once')),
    );
    const others = await Promise.all(Array.from({ length: 10 }, () => room.create(buyer, id)));

    const [opened] = copies;
    expect(new Set(copies.map(({ payment }) => payment.id)).size).toBe(1);
    expect(opened!.payment.status).toBe('PENDING');
    for (const { errors } of others) {
      expect(errors).toMatchObject([
        { __typename: 'PaymentInProgress', paymentId: opened!.payment.id },
      ]);
    }
  });

  it('opened by ten requests at once is one, and the others name it', async () => {
    const { id, buyer } = room.anOrder();

    const answers = await Promise.all(Array.from({ length: 10 }, () => room.create(buyer, id)));

    const [only, ...more] = await room.paymentsOf(id);
    const named = answers.map(({ payment, errors }) => payment?.id ?? errors[0].paymentId);
    expect(more).toEqual([]);
    expect(new Set(named)).toEqual(new Set([only!.id]));
  });

  it.each([
    [2_499, 'EUR'],
    [2_500, 'USD'],
  ])('of %d %s does not fit an order of 2500 EUR', async (amountMinor, currency) => {
    const { id, buyer } = room.anOrder();
    const actual = { amountMinor, currency };

    const { errors } = await room.create(buyer, id, { amount: actual });
    const fitting = await room.create(buyer, id, { amount: eur(2_500) });

    expect(errors).toMatchObject([{ __typename: 'AmountMismatch', expected: eur(2_500), actual }]);
    expect(fitting.payment.status).toBe('PENDING');
  });

  it('is opened by the owner of the order, or by staff who may; to others there is no such order', async () => {
    const { id } = room.anOrder();
    const nobodys = room.anOrder({ customerId: null });

    const strangers = [await room.create(aGuest(), id), await room.pay(aGuest(), id)];
    const reader = await room.create(staffWith('payments:read'), id);
    const unknown = await room.create(staff, randomUUID());
    const anonymous = await room.create(aStranger, id);

    for (const { errors } of [...strangers, reader, unknown]) {
      expect(errors).toMatchObject([{ __typename: 'OrderNotFound' }]);
    }
    expect(anonymous.fault).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await room.create(staff, id)).payment.status).toBe('PENDING');
    expect((await room.pay(staff, nobodys.id)).payment.status).toBe('SUCCEEDED');
  });

  it('is seen by its owner, by staff who read payments and by services; for others there is none', async () => {
    const { id, buyer } = room.anOrder();
    const { payment } = await room.pay(buyer, id);
    const seenBy = async (identity: object) => {
      const { data } = await room.ask(
        identity as never,
        `query($id: ID!, $orders: [_Any!]!) { payment(id: $id) { id order { id } }
           _entities(representations: $orders) { ... on Order { payments { id } paymentSummary { isPaid status capturedAmount { amountMinor } } } } }`,
        { id: payment.id, orders: [{ __typename: 'Order', id }] },
      );
      return { payment: data!.payment, order: data!._entities[0] };
    };
    const all = {
      payment: { id: payment.id, order: { id } },
      order: {
        payments: [{ id: payment.id }],
        paymentSummary: {
          isPaid: true,
          status: 'SUCCEEDED',
          capturedAmount: { amountMinor: 2_500 },
        },
      },
    };
    const none = {
      payment: null,
      order: {
        payments: [],
        paymentSummary: { isPaid: false, status: null, capturedAmount: null },
      },
    };

    expect(await seenBy(buyer)).toEqual(all);
    expect(await seenBy(staff)).toEqual(all);
    expect(await seenBy(orderingService)).toEqual(all);
    expect(await seenBy(aGuest())).toEqual(none);
    expect(await seenBy(staffWith('orders:read'))).toEqual(none);
  });

  it('is listed to its owner, newest first, and all to staff', async () => {
    const { id, buyer } = room.anOrder();
    await room.pay(buyer, id, 'tok_declined');
    const { payment } = await room.pay(buyer, id);
    const list = async (identity: object, filter: object = {}) => {
      const { data } = await room.ask(
        identity as never,
        'query($filter: PaymentFilter) { payments(filter: $filter) { totalCount nodes { id status } } }',
        { filter },
      );
      return data!.payments;
    };

    const own = await list(buyer);
    const paid = await list(staff, { orderId: id, status: 'SUCCEEDED' });

    expect(own.nodes.map(({ status }: any) => status)).toEqual(['SUCCEEDED', 'FAILED']);
    expect(paid).toEqual({ totalCount: 1, nodes: [{ id: payment.id, status: 'SUCCEEDED' }] });
    expect((await list(aGuest(), { orderId: id })).totalCount).toBe(0);
  });

  it('follows a guest who signs in, also when it is opened before ordering has heard of it', async () => {
    const early = room.anOrder();
    const { buyer } = early;
    const customerId = randomUUID();
    await room.pay(buyer, early.id);
    await room.hear(GuestClaimed({ guestId: buyer.subject!, customerId }));
    await room.hear(GuestClaimed({ guestId: buyer.subject!, customerId }));
    const late = room.anOrder({ customerId: buyer.subject });

    await room.pay(staff, late.id);

    const owners = await room.sql(
      'select distinct customer_id from payments where order_id = any($1)',
      [[early.id, late.id]],
    );
    expect(owners).toEqual([{ customer_id: customerId }]);
  });
});
