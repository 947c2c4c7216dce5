import { ownersSeen } from '@hansa/chassis/identity';
import { payload } from '@hansa/chassis/payload';
import { authorizePayment, capturePayment, voidPayment } from '../payment/checkout-payment.ts';
import { createPayment, recordPayment } from '../payment/create-payment.ts';
import { seesPayment } from '../payment/find-payment.ts';
import { payOrder } from '../payment/pay-order.ts';
import { listPayments, summaryOf } from '../payment/payments.queries.ts';
import { refundPayment } from '../payment/refund-payment.ts';
import { failPayment, succeedPayment } from '../payment/succeed-payment.ts';
import { receiveWebhook } from '../webhook/receive-webhook.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const payment =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.payment.load(id);

const known =
  ({ loaders }: RequestContext) =>
  async (id: string | null) =>
    id === null ? null : loaders.payment.load(id);

/** A payment, if whoever asks may see it; else it looks as if it did not exist. */
const visiblePayment = async ({ loaders, identity }: RequestContext, id: string) => {
  const found = await loaders.payment.load(id);
  return found && seesPayment(identity, found.customerId) ? found : null;
};

const visiblePayments = async ({ loaders, identity }: RequestContext, orderId: string) => {
  const all = await loaders.paymentsOfOrder.load(orderId);
  return all.filter(({ customerId }) => seesPayment(identity, customerId));
};

export const resolvers: Resolvers = {
  Query: {
    payment: (_, { id }, context) => visiblePayment(context, id),
    payments: (_, args, context) =>
      listPayments(context.sql, ownersSeen(context.identity, 'payments'), args),
  },
  Mutation: {
    createPayment: (_, { input }, context) =>
      payload('payment', payment(context), createPayment(context, context.identity, input)),
    payOrder: (_, { input }, context) =>
      payload('payment', payment(context), payOrder(context, context.identity, input)),
    succeedPayment: (_, { input }, context) =>
      payload('payment', payment(context), succeedPayment(context, context.identity, input)),
    failPayment: (_, { input }, context) =>
      payload('payment', payment(context), failPayment(context, context.identity, input)),
    recordPaymentTransaction: (_, { input }, context) =>
      payload('payment', payment(context), recordPayment(context, context.identity, input)),
    refundPayment: (_, { input }, context) =>
      payload('payment', payment(context), refundPayment(context, context.identity, input)),
    authorizePayment: (_, { input }, context) =>
      payload('payment', payment(context), authorizePayment(context, input)),
    capturePayment: (_, { input }, context) =>
      payload('payment', payment(context), capturePayment(context, input)),
    voidPayment: (_, { input }, context) =>
      payload('payment', payment(context), voidPayment(context, input)),
    receivePaymentWebhook: (_, { input }, context) =>
      payload('payment', known(context), receiveWebhook(context, input)),
  },
  Payment: {
    __resolveReference: ({ id }, context) => visiblePayment(context, id),
    order: ({ orderId }) => ({ id: orderId }),
    transactions: ({ id }, _, { loaders }) => loaders.transactions.load(id),
  },
  // Ordering owns Order; Payment adds what was paid.
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    payments: ({ id }, _, context) => visiblePayments(context, id),
    paymentSummary: ({ id }, _, context) => visiblePayments(context, id).then(summaryOf),
  },
};
