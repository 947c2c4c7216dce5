import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
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
});

const authorize = (orderId: string, token = 'tok_visa', customerId: string | null = null) =>
  room.change(orderingService, 'authorizePayment', {
    orderId,
    amount: eur(2_500),
    customerId,
    token,
  });
const capture = (orderId: string) => room.change(orderingService, 'capturePayment', { orderId });
const letGo = (orderId: string) => room.change(orderingService, 'voidPayment', { orderId });

describe('A checkout’s payment', () => {
  it('is promised before its order exists, asking nobody; repeated, it is the same', async () => {
    const orderId = randomUUID();
    room.ordering.calls = [];

    const copies = await Promise.all(Array.from({ length: 20 }, () => authorize(orderId)));

    expect(new Set(copies.map(({ payment }) => payment.id)).size).toBe(1);
    expect(copies[0]!.payment).toMatchObject({
      status: 'AUTHORIZED',
      authorizedAmount: eur(2_500),
      capturedAmount: eur(0),
    });
    expect(room.ordering.calls).toEqual([]);
    expect(await room.factsOf(copies[0]!.payment.id)).toEqual(['authorized']);
  });

  it('is taken once, however often that is asked', async () => {
    const orderId = randomUUID();
    await authorize(orderId);

    const copies = await Promise.all(Array.from({ length: 20 }, () => capture(orderId)));
    const late = await capture(orderId);

    expect(copies.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(late.payment).toMatchObject({
      status: 'SUCCEEDED',
      transactions: [{ kind: 'AUTHORIZE' }, { kind: 'CAPTURE' }],
    });
    expect(await room.factsOf(late.payment.id)).toEqual(['authorized', 'succeeded']);
  });

  it('that is declined stays declined', async () => {
    const orderId = randomUUID();

    const declined = await authorize(orderId, 'tok_declined');
    const again = await authorize(orderId, 'tok_declined');
    const taken = await capture(orderId);
    const released = await letGo(orderId);

    expect(declined.errors).toMatchObject([
      { __typename: 'PaymentDeclined', reason: 'CARD_DECLINED' },
    ]);
    expect(again.errors).toEqual(declined.errors);
    expect(taken.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'FAILED' }]);
    expect(released).toMatchObject({ payment: { status: 'FAILED' }, errors: [] });
  });

  it('is let go of, here and at the provider, however often; then it is neither promised nor taken', async () => {
    const orderId = randomUUID();
    await authorize(orderId);
    const provider = jest.spyOn(simulator, 'void');

    const released = await letGo(orderId);
    const again = await letGo(orderId);
    const promised = await authorize(orderId);
    const taken = await capture(orderId);

    expect(released.payment).toMatchObject({
      status: 'VOIDED',
      transactions: [{ kind: 'AUTHORIZE' }, { kind: 'VOID' }],
    });
    expect(again.payment.transactions).toHaveLength(2);
    expect(provider).toHaveBeenCalledWith(released.payment.id);
    expect(promised.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'VOIDED' }]);
    expect(taken.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'VOIDED' }]);
  });

  it('let go of before it was heard of leaves a tombstone: the late promise is refused', async () => {
    const orderId = randomUUID();

    const [first, second] = await Promise.all([letGo(orderId), letGo(orderId)]);
    const promised = await authorize(orderId);

    expect(first.payment).toMatchObject({ status: 'VOIDED' });
    expect(second.payment.id).toBe(first.payment.id);
    expect(promised.errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'VOIDED' }]);
    const listed = await room.ask(
      staff,
      'query($id: ID) { payments(filter: { orderId: $id }) { totalCount } }',
      {
        id: orderId,
      },
    );
    expect(listed.data!.payments.totalCount).toBe(0);
  });

  it('let go of while it is being promised is refused, and the late promise is let go of', async () => {
    const orderId = randomUUID();
    const underWay = authorize(orderId, 'tok_slow');
    await eventually(async () => expect(await room.paymentsOf(orderId)).toHaveLength(1));
    const provider = jest.spyOn(simulator, 'void');

    await letGo(orderId);
    const { errors } = await underWay;

    expect(errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'VOIDED' }]);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('in hand is not let go of, nor one that is being taken', async () => {
    const orderId = randomUUID();
    await authorize(orderId);
    let meanwhile: any;
    jest.spyOn(simulator, 'capture').mockImplementation(async () => {
      meanwhile = await letGo(orderId);
    });
    await capture(orderId);

    const after = await letGo(orderId);

    for (const { errors } of [meanwhile, after]) {
      expect(errors).toMatchObject([{ __typename: 'IllegalTransition', from: 'SUCCEEDED' }]);
    }
  });

  it('nobody has heard of cannot be taken', async () => {
    const { errors } = await capture(randomUUID());

    expect(errors).toMatchObject([{ __typename: 'IllegalTransition', to: 'SUCCEEDED' }]);
  });

  it('is only for services', async () => {
    const { fault } = await room.change(staff, 'capturePayment', { orderId: randomUUID() });

    expect(fault).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('The database', () => {
  const aRow = (orderId: string, status: string) =>
    room.sql(
      `insert into payments (id, order_id, status, amount_minor, currency, provider, created_at, version)
       values (gen_random_uuid(), $1, $2, 100, 'EUR', 'SIMULATOR', now(), 1) returning id`,
      [orderId, status],
    );
  const line = (paymentId: string, kind: string, amountMinor: number) =>
    room.sql(
      `insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
       values (gen_random_uuid(), $1, $2, $3, 'EUR', 'SUCCEEDED')`,
      [paymentId, kind, amountMinor],
    );
  const anAuthorizedRow = async () => {
    const [row] = await aRow(randomUUID(), 'AUTHORIZED');
    await line(row!.id as string, 'AUTHORIZE', 100);
    return row!.id as string;
  };

  it('holds one live payment per order', async () => {
    const orderId = randomUUID();
    await aRow(orderId, 'PENDING');

    await expect(aRow(orderId, 'AUTHORIZED')).rejects.toThrow('one_live_payment_per_order');
    await expect(aRow(orderId, 'VOIDED')).resolves.toHaveLength(1);
  });

  it('takes no more than was promised and returns no more than was taken', async () => {
    const id = await anAuthorizedRow();

    await expect(line(id, 'AUTHORIZE', 1)).rejects.toThrow('no_more_is_authorized');
    await expect(line(id, 'CAPTURE', 101)).rejects.toThrow('no_more_is_captured');
    await line(id, 'CAPTURE', 100);
    await line(id, 'REFUND', 60);
    await expect(line(id, 'REFUND', 41)).rejects.toThrow('no_more_is_refunded');
  });

  it('knows no success without the money', async () => {
    const id = await anAuthorizedRow();

    const succeed = room.sql(`update payments set status = 'SUCCEEDED' where id = $1`, [id]);

    await expect(succeed).rejects.toThrow('was captured in full');
  });

  it('lets the ledger only grow', async () => {
    const id = await anAuthorizedRow();

    const change = room.sql(
      'update payment_transactions set amount_minor = 1 where payment_id = $1',
      [id],
    );
    const removal = room.sql('delete from payment_transactions where payment_id = $1', [id]);

    await expect(change).rejects.toThrow('only grows');
    await expect(removal).rejects.toThrow('only grows');
  });
});
