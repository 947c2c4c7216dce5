import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { aGuest, aService } from '@hansa/chassis/testing';
import { idFor } from '@hansa/chassis/uuid';
import { signWebhook } from '@hansa/chassis/webhook';
import { OrderCancelled } from '@hansa/schema/events/events';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { webhookSecret } from '../src/config.ts';
import { simulator } from '../src/provider/simulator.ts';
import { eur, openPaymentRoom, orderingService } from './payment-room.ts';

let room: Awaited<ReturnType<typeof openPaymentRoom>>;
beforeAll(async () => {
  room = await openPaymentRoom();
});
afterAll(() => room.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const gateway = aService('gateway');

const receive = async (body: string, signature = signWebhook(webhookSecret, body)) => {
  const { data } = await room.ask(
    gateway,
    `mutation($input: ReceivePaymentWebhookInput!) { receivePaymentWebhook(input: $input) {
      payment { id status failureReason } errors { __typename } } }`,
    { input: { body, signature } },
  );
  return data!.receivePaymentWebhook;
};
const message = (type: string, reference: string, more: object = {}) =>
  JSON.stringify({ id: `evt_${randomUUID()}`, type, data: { reference, ...more } });
const paymentOf = async (orderId: string) => (await room.paymentsOf(orderId))[0];

/** A payment whose provider takes its time; its own message is not waited for. */
const awaited = async () => {
  const { id, buyer, order } = room.anOrder();
  const { payment, errors } = await room.pay(buyer, id, 'tok_async');
  expect(errors).toEqual([]);
  expect(payment).toMatchObject({
    status: 'PENDING',
    providerReference: `sim_async_${payment.id}`,
  });
  return { orderId: id, order, paymentId: payment.id as string };
};

describe('A message of the provider', () => {
  it('that promises the money: it is taken, and the order is paid', async () => {
    const { order, orderId, paymentId } = await awaited();

    const { payment, errors } = await receive(
      message('payment.authorized', paymentId, { amount: eur(2_500) }),
    );

    expect(errors).toEqual([]);
    expect(payment).toMatchObject({ id: paymentId, status: 'AUTHORIZED' });
    await eventually(async () =>
      expect(order).toMatchObject({ status: 'PAID', paidBy: paymentId }),
    );
    expect(await paymentOf(orderId)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('that refuses it ends the payment and says why; the buyer may try again', async () => {
    const { order, orderId, paymentId } = await awaited();

    const { payment } = await receive(
      message('payment.declined', paymentId, { reason: 'CARD_STOLEN' }),
    );

    expect(payment).toEqual({ id: paymentId, status: 'FAILED', failureReason: 'CARD_STOLEN' });
    expect(order.status).toBe('PENDING_PAYMENT');
    const again = await room.pay(aGuest(order.customerId!), orderId);
    expect(again.payment.status).toBe('SUCCEEDED');
  });

  it('that comes twenty times has its effect once', async () => {
    const { orderId, paymentId } = await awaited();
    const body = message('payment.authorized', paymentId);

    const answers = await Promise.all(Array.from({ length: 20 }, () => receive(body)));

    expect(answers.every(({ errors }) => errors.length === 0)).toBe(true);
    await eventually(async () =>
      expect(await room.factsOf(paymentId)).toEqual(['authorized', 'succeeded']),
    );
    expect(await room.paymentsOf(orderId)).toHaveLength(1);
  });

  it('that comes after another decided changes nothing', async () => {
    const { paymentId } = await awaited();
    await receive(message('payment.declined', paymentId));

    const { payment } = await receive(message('payment.authorized', paymentId));

    expect(payment.status).toBe('FAILED');
    expect(await room.factsOf(paymentId)).toEqual(['failed']);
  });

  it('that promises what was let go of: the provider lets go, too', async () => {
    const { orderId, paymentId } = await awaited();
    await room.hear(OrderCancelled({ orderId, reason: 'EXPIRED', wasPaid: false }));
    const letGo = jest.spyOn(simulator, 'void');

    await receive(message('payment.authorized', paymentId));

    await eventually(async () => expect(letGo).toHaveBeenCalledWith(paymentId));
    expect(await paymentOf(orderId)).toMatchObject({ status: 'VOIDED' });
  });

  it('that promises another amount is no promise', async () => {
    const { paymentId } = await awaited();

    const { payment } = await receive(
      message('payment.authorized', paymentId, { amount: eur(2_400) }),
    );

    expect(payment).toMatchObject({ status: 'FAILED', failureReason: 'AMOUNT_MISMATCH' });
  });

  it('about a payment that is not known yet is parked, and applied once it is', async () => {
    const { id, buyer } = room.anOrder();
    const key = randomUUID();
    const paymentId = idFor(idFor(buyer.subject!, 'payOrder', key), 'payment');
    const early = await receive(message('payment.declined', paymentId, { reason: 'CARD_LOST' }));
    expect(early).toEqual({ payment: null, errors: [] });

    await room.pay(buyer, id, 'tok_async', key);

    await eventually(async () =>
      expect(await paymentOf(id)).toMatchObject({ id: paymentId, status: 'FAILED' }),
    );
  });

  it('about what no payment can be called is kept and means nothing', async () => {
    expect(await receive(message('payment.authorized', 'pi_123'))).toEqual({
      payment: null,
      errors: [],
    });
  });

  it('of a type we do not use is kept and means nothing', async () => {
    const { paymentId } = await awaited();

    const { payment, errors } = await receive(message('charge.dispute.created', paymentId));

    expect(errors).toEqual([]);
    expect(payment.status).toBe('PENDING');
  });

  it.each([
    ['signed by somebody else', () => signWebhook('another secret of sorts', 'body')],
    ['signed in 1970', () => signWebhook(webhookSecret, 'body', new Date(0))],
    ['signed in 2100', () => signWebhook(webhookSecret, 'body', new Date('2100-01-01'))],
  ])('%s is refused and not kept', async (_, sign) => {
    const { errors } = await receive('body', sign());

    expect(errors).toEqual([{ __typename: 'WebhookSignatureInvalid' }]);
  });

  it.each(['', 'no JSON', '[]', '{"id":"evt_1","type":"payment.authorized"}', '{"id":7}'])(
    'that makes no sense is refused: %j',
    async body => {
      expect((await receive(body)).errors).toEqual([{ __typename: 'WebhookMalformed' }]);
    },
  );
});

describe('A provider that takes its time', () => {
  it.each([
    ['tok_async', 'AUTHORIZED'],
    ['tok_async_declined', 'FAILED'],
  ])('to the token %s says in the end: %s', async (token, status) => {
    const orderId = randomUUID();
    const authorize = () =>
      room.change(orderingService, 'authorizePayment', { orderId, amount: eur(900), token });

    const [first, again] = [await authorize(), await authorize()];

    expect([first.payment.status, again.payment.status]).toEqual(['PENDING', 'PENDING']);
    await eventually(async () => expect(await paymentOf(orderId)).toMatchObject({ status }));
  });
});
