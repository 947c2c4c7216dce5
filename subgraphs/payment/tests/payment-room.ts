import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import type { Call } from '@hansa/chassis/peers';
import { aGuest, aService, openAlone, staffWith } from '@hansa/chassis/testing';
import { payment } from '../src/subgraph.ts';

type Status = 'PENDING_PAYMENT' | 'PAID' | 'SHIPPED' | 'CANCELLED';
type Order = { customerId: string | null; status: Status; totalMinor: number; paidBy?: string };

/** Ordering as payment meets it: it answers, or is down, or hears but its answer is lost. */
const anOrdering = () => {
  const orders = new Map<string, Order>();
  const state = { isDown: false, losesAnswers: false, calls: [] as string[] };

  const markPaid = (id: string, paymentId: string) => {
    const order = orders.get(id)!;
    const isRepeat = order.paidBy === paymentId && order.status !== 'CANCELLED';
    const refuses = !isRepeat && order.status !== 'PENDING_PAYMENT';
    if (refuses) return [{ __typename: 'IllegalTransition', message: 'No.' }];
    if (!isRepeat) Object.assign(order, { status: 'PAID', paidBy: paymentId });
    return [];
  };
  const summary = (id: string) => {
    const order = orders.get(id);
    if (!order) return null;
    const total = { amountMinor: order.totalMinor, currency: 'EUR' };
    return { id, customerId: order.customerId, status: order.status, total };
  };
  const call: Call = async (_, { query, variables = {} }) => {
    const { id, ids, input } = variables as {
      id: string;
      ids: string[];
      input: { id: string; paymentId: string };
    };
    const isQuestion = query.includes('query OrderSummary');
    state.calls.push(isQuestion ? 'OrderSummary' : 'MarkOrderPaid');
    if (state.isDown) throw new Error('Connection refused.');
    if (query.includes('query OrderStatuses'))
      return { data: { orderSummaries: ids.map(summary).filter(order => order !== null) } };
    if (isQuestion) return { data: { orderSummary: summary(id) } };
    const errors = markPaid(input.id, input.paymentId);
    if (state.losesAnswers) throw new Error('The answer was lost.');
    return { data: { markOrderPaid: { errors } } };
  };
  return Object.assign(state, { call, orders });
};

export const staff = staffWith('payments:read', 'payments:write', 'payments:refund');
export const orderingService = aService('ordering');
const amounts = ['amount', 'authorizedAmount', 'capturedAmount', 'refundedAmount'];
const subject = `payment { id status provider providerReference failureReason
  ${amounts.map(name => `${name} { amountMinor currency }`).join(' ')}
  transactions { kind status amount { amountMinor } } }`;
const fields: Record<string, string> = {
  AmountMismatch: 'expected { amountMinor currency } actual { amountMinor currency }',
  OrderNotPayable: 'id status',
  PaymentInProgress: 'paymentId',
  PaymentDeclined: 'reason',
  IllegalTransition: 'from to',
  RefundExceedsCaptured: 'refundable { amountMinor currency }',
  IdempotencyKeyReused: 'idempotencyKey',
};

// A union's fragment must be one of its members.
const members: Record<string, string[]> = {
  createPayment: ['AmountMismatch', 'OrderNotPayable', 'PaymentInProgress', 'IdempotencyKeyReused'],
  payOrder: ['OrderNotPayable', 'PaymentInProgress', 'PaymentDeclined', 'IdempotencyKeyReused'],
  succeedPayment: ['IllegalTransition', 'IdempotencyKeyReused'],
  failPayment: ['IllegalTransition'],
  recordPaymentTransaction: ['AmountMismatch', 'OrderNotPayable', 'PaymentInProgress'],
  refundPayment: ['RefundExceedsCaptured', 'IllegalTransition', 'IdempotencyKeyReused'],
  authorizePayment: ['PaymentDeclined', 'IllegalTransition'],
  capturePayment: ['IllegalTransition'],
  voidPayment: ['IllegalTransition'],
};
const refusalsOf = (operation: string) => {
  const fragments = members[operation]!.map(type => `... on ${type} { ${fields[type]} }`);
  return `errors { __typename ... on DomainError { message } ${fragments.join(' ')} }`;
};

/** The room alone on a database of its own, and short ways to ask it. */
export const openPaymentRoom = async () => {
  const ordering = anOrdering();
  const room = await openAlone(payment, ordering.call);
  const change = async (by: Identity, operation: string, input: object) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    const { data, errors } = await room.ask(
      by,
      `mutation($input: ${type}!) { ${operation}(input: $input) { ${subject} ${refusalsOf(operation)} } }`,
      { input },
    );
    return { ...data?.[operation], fault: errors?.[0]?.extensions };
  };
  const withKey =
    (operation: string) =>
    (by: Identity, input: object, idempotencyKey: string = randomUUID()) =>
      change(by, operation, { ...input, idempotencyKey });
  const create = withKey('createPayment');

  return {
    ...room,
    ordering,
    change,
    create: (by: Identity, orderId: string, more: object = {}, key?: string) =>
      create(by, { orderId, method: 'CARD', ...more }, key),
    pay: (by: Identity, orderId: string, token = 'tok_visa', key?: string) =>
      withKey('payOrder')(by, { orderId, token }, key),
    succeed: withKey('succeedPayment'),
    fail: withKey('failPayment'),
    refund: withKey('refundPayment'),
    record: withKey('recordPaymentTransaction'),
    /** An order that waits for payment, of a buyer of its own. */
    anOrder: (facts: Partial<Order> = {}) => {
      const id = randomUUID();
      const buyer = aGuest();
      const customerId = buyer.subject;
      const order = {
        customerId,
        status: 'PENDING_PAYMENT' as Status,
        totalMinor: 2_500,
        ...facts,
      };
      ordering.orders.set(id, order);
      return { id, buyer, order };
    },
    paymentsOf: (orderId: string) =>
      room.sql('select id, status from payments where order_id = $1 order by created_at', [
        orderId,
      ]),
    /** The facts of a payment, oldest first, without room and version. */
    factsOf: async (paymentId: string) =>
      (
        await room.sql<{ type: string }>(
          'select type from outbox_events where aggregate_id = $1 order by aggregate_version',
          [paymentId],
        )
      ).map(({ type }) => type.replace('payment.payment-', '').replace('.v1', '')),
  };
};

export const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
