import { Migration } from '@mikro-orm/migrations';

/** Finds the few carts that are being checked out among all there ever were. */
export class Cart3Locked extends Migration {
  override up() {
    this.addSql(`create index carts_locked on carts (id) where status = 'LOCKED'`);
  }
}
