import { Migration } from '@mikro-orm/migrations';

/** When to look next whether a cancelled order's goods came back; what is a week old is taken as back. */
export class Ordering2Reconciling extends Migration {
  override up() {
    this.addSql(`
      alter table orders add column reconcile_at timestamptz default '-infinity';
      update orders set reconcile_at = null where cancelled_at < clock_timestamp() - interval '7 days';
      create index orders_to_reconcile on orders (reconcile_at) where status = 'CANCELLED' and reconcile_at is not null;
    `);
  }
}
