import { Migration } from '@mikro-orm/migrations';

export class Search1Tables extends Migration {
  override up() {
    this.addSql(`
      create extension if not exists pg_trgm;
      create extension if not exists fuzzystrmatch;
      create table indexed_products (
        product_id uuid primary key,
        version integer not null,
        is_listed boolean not null,
        name text,
        words tsvector,
        brand_id uuid,
        category_ids uuid[],
        published_at timestamptz,
        currency text,
        min_price_minor bigint,
        indexed_at timestamptz not null default clock_timestamp(),
        constraint what_is_listed_is_known check (not is_listed or
          num_nulls(name, words, category_ids, published_at, currency, min_price_minor) = 0)
      );
      create index indexed_products_by_words on indexed_products using gin (words);
      create index indexed_products_by_category on indexed_products using gin (category_ids);
      create index indexed_products_by_brand on indexed_products (brand_id);
      create index indexed_products_newest on indexed_products (published_at desc, product_id desc) where is_listed;
      create index indexed_products_by_price on indexed_products (currency, min_price_minor, product_id) where is_listed;
      create table indexed_variants (
        product_id uuid not null references indexed_products,
        sku text not null,
        price_minor bigint not null,
        currency text not null,
        primary key (product_id, sku)
      );
      create index indexed_variants_by_price on indexed_variants (currency, price_minor, product_id);
      create table stock_levels (
        sku text primary key,
        version integer not null,
        available integer not null
      );
      create table vocabulary (word text collate "C" primary key);
      create index vocabulary_by_likeness on vocabulary using gin (word gin_trgm_ops);
      create table rebuild_lease (
        is_held boolean constraint one_rebuild_at_a_time primary key default true check (is_held),
        holder uuid not null,
        leased_until timestamptz not null
      );
    `);
    // A function, because the likeness that the index looks for is a setting; numbers have no typos, only other numbers.
    this.addSql(`
      create function similar_words(typed text, is_unfinished boolean) returns setof text
      language sql stable set pg_trgm.similarity_threshold = 0.15 as $$
        select word from (
          select word, similarity(word, typed) as likeness, least(
            levenshtein(typed, word),
            case when is_unfinished then levenshtein(typed, left(word, length(typed))) end
          ) as typos
          from vocabulary where word % typed and length(typed) >= 3 and typed !~ '^[0-9]+$'
        ) candidate
        where typos <= case when length(typed) = 3 then 1 else 2 end
        order by typos, likeness desc, word limit 5
      $$;
    `);
  }
}
