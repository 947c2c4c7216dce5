import { Migration } from '@mikro-orm/migrations';

export class Catalog1Tables extends Migration {
  override up() {
    this.addSql(`
      create table brands (
        id uuid primary key,
        name text not null,
        slug text not null constraint one_brand_per_slug unique
      );
      create table categories (
        id uuid primary key,
        name text not null,
        slug text not null constraint one_category_per_slug unique,
        parent_id uuid references categories
      );
      create table products (
        id uuid primary key,
        slug text not null constraint one_product_per_slug unique,
        name text not null,
        description text not null,
        status text not null constraint a_known_product_status check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        brand_id uuid references brands,
        category_ids uuid[] not null default '{}',
        images jsonb not null default '[]',
        created_at timestamptz not null,
        published_at timestamptz,
        updated_at timestamptz not null,
        version integer not null,
        constraint what_was_sold_was_published check (status = 'DRAFT' or published_at is not null)
      );
      create index products_newest on products (created_at desc, id desc);
      create index products_for_sale_newest on products (created_at desc, id desc) where status = 'ACTIVE';
      create index products_by_name on products (name, id);
      create index products_by_category on products using gin (category_ids);
      create index products_by_brand on products (brand_id);
      create table product_variants (
        id uuid primary key,
        product_id uuid not null references products,
        sku text not null constraint one_variant_per_sku unique,
        name text not null,
        price_minor bigint not null constraint no_negative_price check (price_minor >= 0),
        currency text not null constraint a_currency_code check (currency ~ '^[A-Z]{3}$'),
        attributes jsonb not null default '[]',
        is_active boolean not null,
        weight_grams integer constraint no_negative_weight check (weight_grams >= 0),
        position integer not null
      );
      create index product_variants_of_product on product_variants (product_id, position);
      create index brands_by_name on brands (name, id);
      create index categories_by_name on categories (name, id);
      create function sku_never_changes() returns trigger language plpgsql as $$
        begin raise exception 'A SKU never changes.'; end $$;
      create trigger sku_never_changes before update of sku on product_variants
        for each row when (old.sku is distinct from new.sku) execute function sku_never_changes();
    `);
  }
}
