import { Migration } from '@mikro-orm/migrations';

/** Who told what, as part of which request; which saga placed an order; checkouts as staff list them. */
export class Ordering3WholeStory extends Migration {
  override up() {
    this.addSql(`
      alter table order_events add column room text not null default 'ordering', add column correlation_id text, add column about uuid;
      create unique index told_once on order_events (order_id, kind, about) where about is not null;
      alter table orders add column placed_by uuid;
      create index checkouts_newest on sagas (started_at desc, id desc) where name = 'checkout';
      create index checkouts_in_need on sagas (started_at desc, id desc) where name = 'checkout' and status = 'NEEDS_ATTENTION';
      create index orders_paid on orders (paid_at) where paid_at is not null;
    `);
  }
}
