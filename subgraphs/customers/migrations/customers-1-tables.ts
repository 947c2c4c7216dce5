import { Migration } from '@mikro-orm/migrations';

export class Customers1Tables extends Migration {
  override up() {
    this.addSql(`
      create table customers (
        id uuid primary key,
        email text not null constraint one_customer_per_email unique,
        name text not null,
        password_hash text,
        created_at timestamptz not null,
        version integer not null,
        constraint an_email_is_kept_in_lower_case check (email = lower(email))
      );
      create index customers_newest on customers (created_at desc, id desc);
      create table staff_accounts (
        id uuid primary key,
        email text not null constraint one_staff_account_per_email unique,
        name text not null,
        password_hash text not null,
        scopes text[] not null,
        created_at timestamptz not null
      );
      create table addresses (
        id uuid primary key,
        customer_id uuid not null references customers,
        is_default boolean not null default false,
        name text not null,
        line1 text not null,
        line2 text,
        city text not null,
        postal_code text not null,
        region text,
        country_code text not null,
        phone text,
        created_at timestamptz not null default clock_timestamp()
      );
      create index addresses_of_customer on addresses (customer_id, created_at);
      create unique index one_default_address_per_customer on addresses (customer_id) where is_default;
      create table sessions (
        id uuid primary key,
        subject uuid not null,
        kind text not null constraint a_known_session_kind check (kind in ('GUEST', 'CUSTOMER', 'STAFF')),
        started_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz
      );
      create index sessions_of_subject on sessions (subject) where ended_at is null;
      create table refresh_tokens (
        token_hash text primary key,
        session_id uuid not null references sessions on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index refresh_tokens_of_session on refresh_tokens (session_id);
      create index refresh_tokens_by_age on refresh_tokens (expires_at);
      create table guest_claims (
        guest_id uuid constraint a_guest_is_one_customer primary key,
        customer_id uuid not null references customers,
        claimed_at timestamptz not null default clock_timestamp()
      );
      create index guest_claims_of_customer on guest_claims (customer_id, claimed_at desc);
      create table sign_in_attempts (
        key text primary key,
        attempts integer not null,
        blocked_until timestamptz not null
      );
      create table signing_keys (
        is_current boolean constraint one_signing_key primary key default true check (is_current),
        private_jwk jsonb not null
      );
    `);
  }
}
