import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import { staffWith } from '@hansa/chassis/testing';
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

const opened = async () => {
  const { id: orderId, buyer, order } = room.anOrder();
  const { payment } = await room.create(buyer, orderId);
  return { id: payment.id as string, orderId, buyer, order };
};
const paid = async () => {
  const { id: orderId, buyer, order } = room.anOrder();
  const { payment } = await room.pay(buyer, orderId);
  return { id: payment.id as string, orderId, buyer, order };
};

describe('Staff', () => {
  it('say that the money has come: booked, told, and the order is paid, once per key', async () => {
    const { id, order } = await opened();

    const copies = await Promise.all(
      Array.from({ length: 50 }, () => room.succeed(staff, { id }, 'come')),
    );

    for (const { payment } of copies) {
      expect(payment).toMatchObject({
        status: 'SUCCEEDED',
        capturedAmount: eur(2_500),
        transactions: [{ kind: 'AUTHORIZE' }, { kind: 'CAPTURE' }],
      });
    }
    expect(await room.factsOf(id)).toEqual(['succeeded']);
    expect(order).toMatchObject({ status: 'PAID', paidBy: id });
  });

  it('succeed with the payment although ordering is away', async () => {
    const { id } = await opened();
    room.ordering.isDown = true;

    const { payment, errors } = await room.succeed(staff, { id });

    expect(errors).toEqual([]);
    expect(payment.status).toBe('SUCCEEDED');
    expect(await room.factsOf(id)).toEqual(['succeeded']);
  });

  it('say it of a cancelled order: the money goes back at once', async () => {
    const { id, order } = await opened();
    order.status = 'CANCELLED';

    const { payment, errors } = await room.succeed(staff, { id });

    expect(errors).toEqual([]);
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      refundedAmount: eur(2_500),
      transactions: [{ kind: 'AUTHORIZE' }, { kind: 'CAPTURE' }, { kind: 'REFUND' }],
    });
  });

  it('say that an attempt failed: told, nobody is called, and the buyer may try again', async () => {
    const { id, orderId, buyer } = await opened();
    room.ordering.calls = [];

    const { payment } = await room.fail(staff, { id, reason: 'Chargeback' });
    const { calls } = room.ordering;

    expect(payment).toMatchObject({
      status: 'FAILED',
      failureReason: 'Chargeback',
      transactions: [],
    });
    expect(calls).toEqual([]);
    expect(await room.factsOf(id)).toEqual(['failed']);
    room.ordering.calls = [];
    expect((await room.pay(buyer, orderId)).payment.status).toBe('SUCCEEDED');
  });

  it.each(['succeed', 'fail'] as const)('cannot %s what has ended, or is unknown', async lever => {
    const { id } = await paid();
    const ended = await room[lever](staff, { id, ...(lever === 'fail' && { reason: 'x' }) });
    const unknown = await room[lever](staff, {
      id: randomUUID(),
      ...(lever === 'fail' && { reason: 'x' }),
    });

    expect(ended.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'SUCCEEDED' }]);
    expect(unknown.errors).toMatchObject([{ __typename: 'PaymentNotFound' }]);
  });

  it('cannot fail a payment whose money is being taken', async () => {
    const { id: orderId, buyer } = room.anOrder();
    let failed: any;
    jest.spyOn(simulator, 'capture').mockImplementation(async id => {
      failed = await room.fail(staff, { id, reason: 'Chargeback' });
    });

    const { payment } = await room.pay(buyer, orderId);

    expect(failed.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'SUCCEEDED' }]);
    expect(payment.status).toBe('SUCCEEDED');
  });

  it('cannot do any of it without the scope, nor can a buyer', async () => {
    const { id, buyer } = await opened();

    const reader = await room.succeed(staffWith('payments:read'), { id });
    const owner = await room.succeed(buyer, { id });

    expect(reader.fault).toEqual({ code: 'FORBIDDEN' });
    expect(owner.fault).toEqual({ code: 'FORBIDDEN' });
  });

  it('book money that came another way', async () => {
    const { id: orderId, order } = room.anOrder();
    const input = { orderId, amount: eur(2_500), providerReference: 'BANK-77' };

    const copies = await Promise.all(
      Array.from({ length: 20 }, () => room.record(staff, input, 'bank')),
    );
    const more = await room.record(staff, input);

    expect(new Set(copies.map(({ payment }) => payment.id)).size).toBe(1);
    expect(copies[0]!.payment).toMatchObject({
      status: 'SUCCEEDED',
      provider: 'MANUAL',
      providerReference: 'BANK-77',
      capturedAmount: eur(2_500),
    });
    expect(order.status).toBe('PAID');
    expect(more.errors).toMatchObject([{ __typename: 'OrderNotPayable', status: 'PAID' }]);
  });

  it('do not book another amount, nor beside a payment under way, nor of an unknown order', async () => {
    const { orderId, id } = await opened();
    const input = { orderId, amount: eur(2_500), providerReference: 'BANK-78' };

    const less = await room.record(staff, { ...input, amount: eur(2_000) });
    const beside = await room.record(staff, input);
    const unknown = await room.record(staff, { ...input, orderId: randomUUID() });

    expect(less.errors).toMatchObject([{ __typename: 'AmountMismatch', expected: eur(2_500) }]);
    expect(beside.errors).toMatchObject([{ __typename: 'PaymentInProgress', paymentId: id }]);
    expect(unknown.errors).toMatchObject([{ __typename: 'OrderNotFound' }]);
  });
});

describe('A refund', () => {
  it('gives back all that is left, and leaves the order as it is', async () => {
    const { id, order } = await paid();

    const part = await room.refund(staff, { id, amount: eur(1_000), reason: 'Dented' });
    const rest = await room.refund(orderingService, { id });

    expect(part.payment.refundedAmount).toEqual(eur(1_000));
    expect(rest.payment).toMatchObject({ status: 'SUCCEEDED', refundedAmount: eur(2_500) });
    expect(order.status).toBe('PAID');
    const told = await room.sql(
      `select data from outbox_events where aggregate_id = $1 and type like '%refunded%' order by aggregate_version`,
      [id],
    );
    expect(told.map(({ data }: any) => [data.amount, data.refundedTotal])).toEqual([
      [eur(1_000), eur(1_000)],
      [eur(1_500), eur(2_500)],
    ]);
  });

  it('is given once per key, also fifty times at once, and a key stands for one input', async () => {
    const { id } = await paid();

    const copies = await Promise.all(
      Array.from({ length: 50 }, () => room.refund(staff, { id, amount: eur(100) }, 'refund once')),
    );
    const other = await room.refund(staff, { id, amount: eur(200) }, 'refund once');

    expect(copies.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(copies[0]!.payment.refundedAmount).toEqual(eur(100));
    expect(other.errors).toMatchObject([
      { __typename: 'IdempotencyKeyReused', idempotencyKey: 'refund once' },
    ]);
  });

  it('never gives more than was taken, however many ask at once', async () => {
    const { id } = await paid();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => room.refund(staff, { id, amount: eur(1_000) })),
    );

    const refused = answers.flatMap(({ errors }) => errors);
    const [sums] = await room.sql('select refunded_minor::int from payments where id = $1', [id]);
    expect(refused).toHaveLength(18);
    expect(refused[0]).toMatchObject({ __typename: 'RefundExceedsCaptured' });
    expect(sums).toEqual({ refunded_minor: 2_000 });
  });

  it.each([
    ['more than is left', { amountMinor: 2_501, currency: 'EUR' }],
    ['another currency', { amountMinor: 1, currency: 'USD' }],
  ])('of %s is refused', async (_, amount) => {
    const { id } = await paid();

    const { errors } = await room.refund(staff, { id, amount });

    expect(errors).toMatchObject([{ __typename: 'RefundExceedsCaptured', refundable: eur(2_500) }]);
  });

  it('of nothing left is refused, of nothing at all is bad input', async () => {
    const { id } = await paid();
    await room.refund(staff, { id });

    const again = await room.refund(staff, { id });
    const nothing = await room.refund(staff, { id, amount: eur(0) });

    expect(again.errors).toMatchObject([
      { __typename: 'RefundExceedsCaptured', refundable: eur(0) },
    ]);
    expect(nothing.fault).toEqual({ code: 'BAD_USER_INPUT', field: 'input.amount.amountMinor' });
  });

  it('of a payment that has not succeeded, or is unknown, is refused', async () => {
    const { id } = await opened();

    const pending = await room.refund(staff, { id });
    const unknown = await room.refund(staff, { id: randomUUID() });

    expect(pending.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'PENDING' }]);
    expect(unknown.errors).toMatchObject([{ __typename: 'PaymentNotFound' }]);
  });

  it('needs its own scope', async () => {
    const { id, buyer } = await paid();

    expect((await room.refund(staffWith('payments:write'), { id })).fault.code).toBe('FORBIDDEN');
    expect((await room.refund(buyer, { id })).fault.code).toBe('FORBIDDEN');
  });

  it('whose provider does not answer is set aside, and is the same refund when it goes on', async () => {
    const { id } = await paid();
    const key = randomUUID();
    const provider = jest.spyOn(simulator, 'refund').mockImplementation(async () => {
      throw new DependencyUnavailable('The provider');
    });

    const away = await room.refund(staff, { id, amount: eur(2_000) }, key);
    const tooMuch = await room.refund(staff, { id, amount: eur(1_000) });
    const [reference] = provider.mock.calls[0]!;
    provider.mockRestore();
    const again = jest.spyOn(simulator, 'refund');
    const back = await room.refund(staff, { id, amount: eur(2_000) }, key);

    expect(away.fault).toEqual({ code: 'DEPENDENCY_UNAVAILABLE' });
    expect(tooMuch.errors).toMatchObject([
      { __typename: 'RefundExceedsCaptured', refundable: eur(500) },
    ]);
    expect(again).toHaveBeenCalledWith(reference, expect.anything());
    expect(back.payment.refundedAmount).toEqual(eur(2_000));
  });

  it('that nobody repeats is finished by the clock', async () => {
    const { id } = await paid();
    const provider = jest.spyOn(simulator, 'refund').mockImplementation(async () => {
      throw new DependencyUnavailable('The provider');
    });
    await room.refund(staff, { id });
    provider.mockRestore();

    await room.sql(`update started_refunds set started_at = started_at - interval '1 minute'`);

    await eventually(async () => expect(await room.factsOf(id)).toContain('refunded'));
  });
});
