import { Migration } from '@mikro-orm/migrations';

/** Orders that were cancelled: no payment is opened for them any more, however late the request comes. */
export class Payment4CancelledOrders extends Migration {
  override up() {
    this.addSql(`
      create table cancelled_orders (
        order_id uuid primary key,
        heard_at timestamptz not null default clock_timestamp()
      );
    `);
  }
}
