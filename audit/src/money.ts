import { across, type Invariant, within } from './invariant.ts';

const lineIsQuantityTimesPrice = within(
  'a line is quantity times unit price',
  'ordering',
  `select id, order_id as "orderId", quantity * unit_price_minor as expected, line_total_minor as actual
   from order_items where line_total_minor <> quantity * unit_price_minor`,
);

const totalIsTheSumOfLines = within(
  'a total is the sum of its lines, in one currency',
  'ordering',
  `select o.id, o.number, coalesce(i.total, 0) || ' ' || coalesce(i.currencies, '') as expected,
     o.total_minor || ' ' || o.currency as actual
   from orders o left join (
     select order_id, sum(line_total_minor) as total, string_agg(distinct currency, ' and ') as currencies
     from order_items group by 1
   ) i on i.order_id = o.id
   where o.total_minor is distinct from i.total or o.currency is distinct from i.currencies`,
);

const sums = `coalesce(t.authorized, 0) || ' authorized, ' || coalesce(t.captured, 0) || ' captured, ' || coalesce(t.refunded, 0) || ' refunded'`;

const amountsAreTheLedger = within(
  'a payment’s amounts are the sums of its transactions',
  'payment',
  `select p.id, ${sums} as expected,
     p.authorized_minor || ' authorized, ' || p.captured_minor || ' captured, ' || p.refunded_minor || ' refunded' as actual
   from payments p left join (
     select payment_id, count(distinct currency) as currencies, min(currency) as currency,
       sum(amount_minor) filter (where kind = 'AUTHORIZE' and status = 'SUCCEEDED') as authorized,
       sum(amount_minor) filter (where kind = 'CAPTURE' and status = 'SUCCEEDED') as captured,
       sum(amount_minor) filter (where kind = 'REFUND' and status = 'SUCCEEDED') as refunded
     from payment_transactions group by 1
   ) t on t.payment_id = p.id
   where (p.authorized_minor, p.captured_minor, p.refunded_minor)
       <> (coalesce(t.authorized, 0), coalesce(t.captured, 0), coalesce(t.refunded, 0))
     or coalesce(t.currencies, 1) > 1 or coalesce(t.currency, p.currency) <> p.currency`,
);

const refundsWithinCaptures = within(
  'no more is refunded than was captured',
  'payment',
  `select id, captured_minor as captured, refunded_minor as refunded from payments where refunded_minor > captured_minor`,
);

const succeededIsCaptured = within(
  'a payment that succeeded was captured in full',
  'payment',
  `select id, amount_minor as expected, captured_minor as actual from payments
   where (status = 'SUCCEEDED' and captured_minor <> amount_minor) or (status <> 'SUCCEEDED' and captured_minor > 0)`,
);

type PaidOrder = { paymentId: string; number: string; total: number; currency: string };
type Captured = { paymentId: string; captured: number; currency: string };

const paidMeansCaptured = across<PaidOrder, Captured>(
  'an order that is paid has its total captured in its currency',
  {
    each: [
      'ordering',
      `select id, number, payment_id as "paymentId", total_minor as total, currency from orders
       where status in ('PAID', 'SHIPPED', 'DELIVERED')`,
    ],
    against: [
      'payment',
      `select order_id as id, id as "paymentId", captured_minor as captured, currency from payments
       where order_id = any($1::uuid[]) and captured_minor > 0`,
    ],
    judge: ({ number, paymentId, total, currency }, found) => {
      const own = found.find(payment => payment.paymentId === paymentId);
      // A free order's payment captures nothing.
      const isPaid = own ? own.captured === total && own.currency === currency : total === 0;
      return isPaid
        ? null
        : {
            number,
            expected: `${total} ${currency} by ${paymentId}`,
            actual: own ? `${own.captured} ${own.currency}` : 'nothing',
          };
    },
  },
);

type Taken = { orderId: string; left: number; currency: string };
type OrderOf = { status: string; paymentId: string | null };

const capturedMeansPaid = across<Taken, OrderOf>(
  'money that was captured has a paid order, or was refunded',
  {
    each: [
      'payment',
      older => `select p.id, p.order_id as "orderId", p.captured_minor - p.refunded_minor as left, p.currency
        from payments p where p.captured_minor > p.refunded_minor and not exists (
          select from payment_transactions t
          where t.payment_id = p.id and t.kind = 'CAPTURE' and t.created_at >= ${older(30)}
        )`,
    ],
    by: 'orderId',
    against: [
      'ordering',
      'select id, status, payment_id as "paymentId" from orders where id = any($1::uuid[])',
    ],
    judge: ({ id, orderId, left, currency }, [order]) => {
      const isPaid =
        order?.paymentId === id && ['PAID', 'SHIPPED', 'DELIVERED'].includes(order.status);
      const actual = `${left} ${currency} kept, order ${orderId} is ${order?.status ?? 'unknown'}`;
      return isPaid ? null : { orderId, expected: 'a paid order or a refund', actual };
    },
  },
);

type Balance = { kept: number; promised: number };

const cancelledNetsToZero = across<{ number: string }, Balance>('a cancelled order nets to zero', {
  each: [
    'ordering',
    older =>
      `select id, number from orders where status = 'CANCELLED' and cancelled_at < ${older(30)}`,
  ],
  against: [
    'payment',
    `select order_id as id, sum(captured_minor - refunded_minor) as kept,
         sum(case when status = 'AUTHORIZED' then authorized_minor else 0 end) as promised
       from payments where order_id = any($1::uuid[]) group by 1`,
  ],
  judge: ({ number }, [balance]) =>
    !balance || (balance.kept === 0 && balance.promised === 0)
      ? null
      : { number, expected: 0, actual: `${balance.kept} kept, ${balance.promised} promised` },
});

/** What must be true of money. */
export const money: readonly Invariant[] = [
  lineIsQuantityTimesPrice,
  totalIsTheSumOfLines,
  amountsAreTheLedger,
  refundsWithinCaptures,
  succeededIsCaptured,
  paidMeansCaptured,
  capturedMeansPaid,
  cancelledNetsToZero,
];
