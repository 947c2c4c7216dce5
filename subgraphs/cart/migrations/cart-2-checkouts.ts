import { Migration } from '@mikro-orm/migrations';

/** Which checkout has a cart, or had it; and checkouts that were given up before their lock came. */
export class Cart2Checkouts extends Migration {
  override up() {
    this.addSql(`
      alter table carts add column checkout_id uuid,
        add constraint a_closed_cart_has_its_checkout check ((status = 'OPEN') = (checkout_id is null));
      create table unlocked_checkouts (
        checkout_id uuid primary key,
        unlocked_at timestamptz not null default clock_timestamp()
      );
    `);
  }
}
