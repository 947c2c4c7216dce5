import { Migration } from '@mikro-orm/migrations';

export class Cart1Tables extends Migration {
  override up() {
    this.addSql(`
      create table carts (
        id uuid primary key,
        customer_id uuid not null,
        status text not null constraint a_known_cart_status check (status in ('OPEN', 'LOCKED', 'CHECKED_OUT')),
        items jsonb not null constraint a_cart_is_bounded check (jsonb_array_length(items) <= 100),
        updated_at timestamptz not null
      );
      create index carts_of_customer on carts (customer_id, updated_at desc);
    `);
  }
}
