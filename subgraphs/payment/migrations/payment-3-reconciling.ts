import { Migration } from '@mikro-orm/migrations';

/** When to look next whether a payment's order knows of it; what is a week old is taken as known. */
export class Payment3Reconciling extends Migration {
  override up() {
    this.addSql(`
      alter table payments add column reconcile_at timestamptz default '-infinity';
      update payments set reconcile_at = null where created_at < clock_timestamp() - interval '7 days';
      create index payments_to_reconcile on payments (reconcile_at) where status = 'SUCCEEDED' and reconcile_at is not null;
    `);
  }
}
