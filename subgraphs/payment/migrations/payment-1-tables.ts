import { Migration } from '@mikro-orm/migrations';

export class Payment1Tables extends Migration {
  override up() {
    this.addSql(`
      create table payments (
        id uuid primary key,
        order_id uuid not null,
        customer_id uuid,
        status text not null constraint a_known_payment_status check (status in ('PENDING', 'AUTHORIZED', 'SUCCEEDED', 'FAILED', 'VOIDED')),
        amount_minor bigint not null constraint no_negative_payment check (amount_minor >= 0),
        currency text not null constraint a_currency_code check (currency ~ '^[A-Z]{3}$'),
        authorized_minor bigint not null default 0,
        captured_minor bigint not null default 0,
        refunded_minor bigint not null default 0,
        provider text not null,
        provider_reference text,
        failure_reason text,
        paying_by uuid,
        is_capturing boolean not null default false,
        created_at timestamptz not null,
        version integer not null,
        constraint no_more_is_authorized_than_was_to_be_paid check (authorized_minor <= amount_minor),
        constraint no_more_is_captured_than_was_authorized check (captured_minor <= authorized_minor),
        constraint no_more_is_refunded_than_was_captured check (refunded_minor <= captured_minor),
        constraint what_failed_says_why check (status <> 'FAILED' or failure_reason is not null)
      );
      create unique index one_live_payment_per_order on payments (order_id) where status in ('PENDING', 'AUTHORIZED', 'SUCCEEDED');
      create index payments_of_order on payments (order_id, created_at);
      create index payments_newest on payments (created_at desc, id desc);
      create index payments_of_customer on payments (customer_id, created_at desc, id desc);
      create table payment_transactions (
        id uuid primary key,
        number bigint generated always as identity,
        payment_id uuid not null references payments,
        kind text not null constraint a_known_transaction_kind check (kind in ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND')),
        amount_minor bigint not null constraint no_negative_transaction check (amount_minor >= 0),
        currency text not null,
        status text not null constraint a_known_transaction_status check (status in ('SUCCEEDED', 'FAILED')),
        created_at timestamptz not null default clock_timestamp()
      );
      create index payment_transactions_of_payment on payment_transactions (payment_id, number);
      create table started_refunds (
        id uuid primary key,
        payment_id uuid not null references payments,
        amount_minor bigint not null constraint a_refund_gives_something check (amount_minor > 0),
        started_at timestamptz not null default clock_timestamp()
      );
      create index started_refunds_of_payment on started_refunds (payment_id);
      create function the_ledger_only_grows() returns trigger language plpgsql as $$
        begin raise exception 'The ledger of a payment only grows.'; end $$;
      create trigger the_ledger_only_grows before update or delete on payment_transactions
        for each row execute function the_ledger_only_grows();
      create function amounts_are_sums_of_transactions() returns trigger language plpgsql as $$
        begin
          if new.status = 'SUCCEEDED' then
            update payments set
              authorized_minor = authorized_minor + case when new.kind = 'AUTHORIZE' then new.amount_minor else 0 end,
              captured_minor = captured_minor + case when new.kind = 'CAPTURE' then new.amount_minor else 0 end,
              refunded_minor = refunded_minor + case when new.kind = 'REFUND' then new.amount_minor else 0 end
            where id = new.payment_id;
          end if;
          return null;
        end $$;
      create trigger amounts_are_sums_of_transactions after insert on payment_transactions
        for each row execute function amounts_are_sums_of_transactions();
      create function succeeded_means_captured() returns trigger language plpgsql as $$
        begin
          if exists (select from payments where id = new.id and status = 'SUCCEEDED' and captured_minor <> amount_minor) then
            raise exception 'A payment that has succeeded was captured in full.'
              using errcode = 'check_violation', constraint = 'succeeded_means_captured';
          end if;
          return null;
        end $$;
      create constraint trigger succeeded_means_captured after insert or update on payments
        deferrable initially deferred for each row execute function succeeded_means_captured();
      create table claimed_guests (
        guest_id uuid primary key,
        customer_id uuid not null
      );
    `);
  }
}
