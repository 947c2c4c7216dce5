import type { Money } from '@hansa/chassis/money';
import type { Sql } from '@hansa/chassis/sql';

/** What was sold on one day, in one currency, as it is read. */
export type SalesRow = { day: string; orders: number; revenue: Money };

/** What was sold on each of the last days, today included, oldest first; days in UTC, days without sales left out. */
export const salesOf = (sql: Sql, days: number) =>
  sql<SalesRow>(
    `select to_char(paid_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as orders,
       json_build_object('amountMinor', sum(total_minor)::bigint, 'currency', currency) as revenue
     from orders
     where paid_at >= (date_trunc('day', clock_timestamp() at time zone 'UTC') - make_interval(days => $1 - 1)) at time zone 'UTC'
       and status in ('PAID', 'SHIPPED', 'DELIVERED')
     group by 1, currency order by 1, currency`,
    [days],
  );
