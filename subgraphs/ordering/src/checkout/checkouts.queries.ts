import type { Refusal } from '@hansa/chassis/domain-error';
import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { CheckingOut } from './checking-out.ts';
import { checkoutSaga } from './checkout.saga.ts';

/** One step of a checkout as it is read. */
export type CheckoutStepRow = {
  name: string;
  state: 'STARTED' | 'DONE' | 'REFUSED' | 'UNDONE';
  attempts: number;
  startedAt: string;
  finishedAt: string | null;
};

type SagaStatus =
  | 'RUNNING'
  | 'WAITING'
  | 'COMPENSATING'
  | 'COMPLETED'
  | 'REJECTED'
  | 'NEEDS_ATTENTION';

/** A checkout as it is read: the journey as it was saved last. */
export type CheckoutRow = {
  id: string;
  sagaStatus: SagaStatus;
  steps: CheckoutStepRow[];
  rejection: Refusal | null;
  orderId: CheckingOut['orderId'];
  ownerIds: CheckingOut['ownerIds'];
  customerId: CheckingOut['customerId'];
};

export const checkoutLoader = (sql: Sql) =>
  rowByKey<CheckoutRow>(
    sql,
    `select id, status as "sagaStatus", steps, refusal as rejection, state->>'orderId' as "orderId",
       state->'ownerIds' as "ownerIds", state->>'customerId' as "customerId"
     from sagas where name = '${checkoutSaga.name}' and id = any($1::uuid[])`,
    ({ id }) => id,
  );

/** Where a checkout stands, in the words of a shop. */
export const checkoutStatus = ({ sagaStatus, steps }: CheckoutRow) => {
  if (sagaStatus !== 'RUNNING' && sagaStatus !== 'WAITING') return sagaStatus;
  const isDone = (name: string) => steps.some(step => step.name === name && step.state === 'DONE');
  if (isDone('authorize payment')) return 'AUTHORIZED';
  return isDone('reserve stock') ? 'RESERVED' : 'STARTED';
};

/** Whose a checkout is: the cart's owner once known, till then whoever asked for it. */
export const checkoutOwner = ({ customerId, ownerIds }: CheckoutRow) =>
  customerId ?? ownerIds?.[0] ?? null;
