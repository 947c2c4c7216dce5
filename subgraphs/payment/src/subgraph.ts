import { readFileSync } from 'node:fs';
import { resumeSagas } from '@hansa/chassis/saga';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { clients } from './clients/clients.ts';
import { guestClaimed } from './consumers/guest-claimed.ts';
import { orderCancelled } from './consumers/order-cancelled.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { finishRefunds } from './payment/finish-refunds.ts';
import { letGoSaga } from './payment/let-go.saga.ts';
import { payOrderSaga } from './payment/pay-order.saga.ts';
import { Payment } from './payment/payment.entity.ts';
import { reconcilePayments } from './payment/reconcile-payments.ts';
import { takePromisedSaga } from './payment/take-promised.saga.ts';
import { simulatedWebhooks } from './provider/simulated-webhooks.ts';
import { applyParkedWebhooks } from './webhook/receive-webhook.ts';

/** Payment: who paid what, and what came of it. */
export const payment = defineSubgraph({
  name: 'payment',
  typeDefs: readFileSync(new URL('../../../schema/payment.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Payment],
  migrations,
  loaders,
  clients,
  consumers: [guestClaimed, orderCancelled],
  sweeps: [
    finishRefunds,
    reconcilePayments,
    applyParkedWebhooks,
    simulatedWebhooks,
    resumeSagas([payOrderSaga, takePromisedSaga, letGoSaga]),
  ],
  hearers: hearersOf.payment,
});
