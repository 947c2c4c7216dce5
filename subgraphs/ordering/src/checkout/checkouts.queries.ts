import { connection, type PageArguments } from '@hansa/chassis/connection';
import type { Refusal } from '@hansa/chassis/domain-error';
import { newestFirst } from '@hansa/chassis/keyset';
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

/** A checkout as it is read: the journey as it was saved last. */
export type CheckoutRow = {
  id: string;
  status:
    | 'STARTED'
    | 'RESERVED'
    | 'AUTHORIZED'
    | 'COMPLETED'
    | 'COMPENSATING'
    | 'REJECTED'
    | 'NEEDS_ATTENTION';
  steps: CheckoutStepRow[];
  rejection: Refusal | null;
  lastError: string | null;
  startedAt: Date;
  orderId: CheckingOut['orderId'];
  ownerIds: CheckingOut['ownerIds'];
  customerId: CheckingOut['customerId'];
};

/** Where a checkout stands, in the words of a shop. */
const status = `case when s.status not in ('RUNNING', 'WAITING') then s.status
  when s.steps @> '[{"name": "authorize payment", "state": "DONE"}]' then 'AUTHORIZED'
  when s.steps @> '[{"name": "reserve stock", "state": "DONE"}]' then 'RESERVED' else 'STARTED' end`;

const columns = `s.id, ${status} as status, s.steps, s.refusal as rejection, s.last_error as "lastError",
  s.started_at as "startedAt", s.state->>'orderId' as "orderId", s.state->'ownerIds' as "ownerIds",
  coalesce(
    (select g.customer_id::text from claimed_guests g where g.guest_id = (s.state->>'customerId')::uuid),
    s.state->>'customerId'
  ) as "customerId"`;

export const checkoutLoader = (sql: Sql) =>
  rowByKey<CheckoutRow>(
    sql,
    `select ${columns} from sagas s where s.name = '${checkoutSaga.name}' and s.id = any($1::uuid[])`,
    ({ id }) => id,
  );

export type CheckoutsArguments = PageArguments & {
  filter?: { status?: CheckoutRow['status'] | null | undefined } | null | undefined;
};

/** A page of all checkouts, newest first. */
export const listCheckouts = (sql: Sql, { filter, ...page }: CheckoutsArguments) =>
  connection<CheckoutRow>(
    sql,
    {
      select: columns,
      from: 'sagas s',
      where: [
        `s.name = '${checkoutSaga.name}'`,
        // Those few have an index of their own.
        ...(filter?.status === 'NEEDS_ATTENTION' ? [`s.status = 'NEEDS_ATTENTION'`] : []),
        { sql: `${status} = ?`, value: filter?.status },
      ],
      order: newestFirst('s.started_at', 's.id'),
    },
    page,
  );

/** Whose a checkout is: the cart's owner once known, till then whoever asked for it. */
export const checkoutOwner = ({ customerId, ownerIds }: CheckoutRow) =>
  customerId ?? ownerIds?.[0] ?? null;
