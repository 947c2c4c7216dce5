import { transactionSql } from '@hansa/chassis/sql';
import type { Sweep } from '@hansa/chassis/sweep';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { tellOrdering } from './tell-ordering.ts';

type Due = { id: string; orderId: string; isReturned: boolean };

const batch = 50;
const paid = ['PAID', 'SHIPPED', 'DELIVERED'];

/**
 * Asks ordering of payments that have succeeded whether their orders are paid, until they are or the money went back.
 * An order that does not know is told again, which also returns the money of a cancelled one. An order that nobody
 * knows is for a person: the audit shows it.
 */
export const reconcilePayments: Sweep<PaymentTools> = {
  name: 'reconcile payments',
  everyMs: 60_000,
  run: async tools => {
    const due = await claim(tools);
    if (due.length === 0) return 0;
    const orders = await tools.clients.ordering.summaries(due.map(({ orderId }) => orderId));
    const statuses = new Map(orders.map(({ id, status }) => [id, status]));
    const isInOrder = ({ orderId, isReturned }: Due) =>
      isReturned || paid.includes(statuses.get(orderId) ?? '');
    await close(tools, due.filter(isInOrder));
    for (const { id, orderId } of due.filter(payment => !isInOrder(payment)))
      if (statuses.has(orderId)) await tellOrdering(tools, id);
    return due.length;
  },
};

// What is not in order is looked at again in a minute, whatever happens to this process.
const claim = ({ sql }: PaymentTools) =>
  sql<Due>(
    `update payments set reconcile_at = clock_timestamp() + interval '1 minute' where id in (
       select id from payments where status = 'SUCCEEDED' and reconcile_at <= clock_timestamp()
         and created_at < clock_timestamp() - interval '30 seconds'
       order by reconcile_at limit ${batch} for update skip locked
     ) returning id, order_id as "orderId", captured_minor = refunded_minor as "isReturned"`,
  );

const close = ({ sql }: PaymentTools, payments: readonly Due[]) =>
  sql('update payments set reconcile_at = null where id = any($1::uuid[])', [
    payments.map(({ id }) => id),
  ]);

/** Has the money of an order looked after once more: something happened to the order. */
export const reconcileSoon = (em: EntityManager, orderId: string) =>
  transactionSql(em)(
    `update payments set reconcile_at = clock_timestamp() + interval '30 seconds'
     where order_id = $1 and status = 'SUCCEEDED'`,
    [orderId],
  );
