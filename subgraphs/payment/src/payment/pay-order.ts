import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { runSaga } from '@hansa/chassis/saga';
import { idFor } from '@hansa/chassis/uuid';
import type { PaymentTools } from '../clients/clients.ts';
import { PaymentDeclined } from '../errors.ts';
import { payOrderSaga } from './pay-order.saga.ts';
import { payableOrder } from './payable-order.ts';

export type PayOrder = { orderId: string; token: string; idempotencyKey: string };

/** Pays an order in one go: opens a payment or takes over a pending one, authorizes, captures. Answers its id. */
export const payOrder = (tools: PaymentTools, by: Identity, input: PayOrder) => {
  const request = keyed('payOrder', by, input);
  return onceAcrossCalls(tools.em, request, async () => {
    const { orderId, token, idempotencyKey } = input;
    const id = idFor(by.subject!, 'payOrder', idempotencyKey);
    const order = await payableOrder(tools, by, orderId).catch(error => resumed(tools, id, error));
    const state = { order, token, paymentId: idFor(id, 'payment'), declined: null };
    const { state: end, refusal } = await runSaga(payOrderSaga, { id, request, state }, tools);
    if (refusal) throw refusal;
    if (end.declined !== null) throw new PaymentDeclined({ reason: end.declined });
    return end.paymentId;
  });
};

/** An order that this very request has paid already, its answer lost, is no longer payable: go on where it stopped. */
const resumed = async ({ sql }: PaymentTools, id: string, refusal: unknown) => {
  const [saga] = await sql<{ state: { order: Awaited<ReturnType<typeof payableOrder>> } }>(
    'select state from sagas where id = $1',
    [id],
  );
  if (!saga) throw refusal;
  return saga.state.order;
};
