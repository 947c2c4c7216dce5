import { Migration } from '@mikro-orm/migrations';

/** Under which slugs a product stands; null where it was indexed before they were told. */
export class Search3Slugs extends Migration {
  override up() {
    this.addSql(`
      alter table indexed_products add column brand_slug text, add column category_slugs text[];
      create index indexed_products_by_category_slug on indexed_products using gin (category_slugs);
      create index indexed_products_by_brand_slug on indexed_products (brand_slug);
      create index indexed_products_without_slugs on indexed_products (product_id) where is_listed and category_slugs is null;
    `);
  }
}
