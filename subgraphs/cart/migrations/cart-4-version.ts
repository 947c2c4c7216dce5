import { Migration } from '@mikro-orm/migrations';

/** What tells whether a cart is still as it was read. */
export class Cart4Version extends Migration {
  override up() {
    this.addSql('alter table carts add column version integer not null default 1');
  }
}
