import { Migration } from '@mikro-orm/migrations';

/** How far a rebuild has come. */
export class Search2RebuildProgress extends Migration {
  override up() {
    this.addSql(`
      alter table rebuild_lease
        add column started_at timestamptz not null default clock_timestamp(),
        add column indexed_products integer not null default 0
    `);
  }
}
