import { Migration } from '@mikro-orm/migrations';

export class Catalog2FindByNameOrSku extends Migration {
  override up() {
    this.addSql(`
      create extension if not exists pg_trgm;
      create index products_by_part_of_name on products using gin (name gin_trgm_ops);
      create index product_variants_by_part_of_sku on product_variants using gin (sku gin_trgm_ops);
    `);
  }
}
