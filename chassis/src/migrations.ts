import { Migration } from '@mikro-orm/migrations';

/** A database change; applied once, in the order listed, never edited afterwards. */
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

class Chassis1Messaging extends Migration {
  override up() {
    this.addSql(`
      create table outbox_events (
        event_id uuid primary key,
        type text not null,
        aggregate_id text not null,
        aggregate_version bigint not null,
        occurred_at timestamptz not null default clock_timestamp(),
        correlation_id text,
        causation_id text,
        data jsonb not null
      );
      create table outbox_deliveries (
        event_id uuid not null references outbox_events on delete cascade,
        consumer text not null,
        available_at timestamptz not null default clock_timestamp(),
        attempts integer not null default 0,
        last_error text,
        dead_at timestamptz,
        constraint one_delivery_per_event_and_consumer primary key (event_id, consumer)
      );
      create index outbox_deliveries_due on outbox_deliveries (consumer, available_at) where dead_at is null;
      create function ring_outbox() returns trigger language plpgsql as $$
        begin notify outbox; return null; end $$;
      create trigger ring_outbox after insert on outbox_deliveries for each statement execute function ring_outbox();
      create table inbox (
        event_id uuid constraint each_event_is_heard_once primary key,
        type text not null,
        received_at timestamptz not null default clock_timestamp()
      );
      create index inbox_by_age on inbox (received_at);
      create index outbox_events_by_age on outbox_events (occurred_at);
    `);
  }
}

class Chassis2Idempotency extends Migration {
  override up() {
    this.addSql(`
      create table idempotency_keys (
        caller text not null,
        operation text not null,
        key text not null,
        input_hash text not null,
        outcome jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        constraint one_answer_per_key primary key (caller, operation, key)
      );
      create index idempotency_keys_by_age on idempotency_keys (created_at);
    `);
  }
}

class Chassis3Sagas extends Migration {
  override up() {
    this.addSql(`
      create table sagas (
        id uuid primary key,
        name text not null,
        input_hash text not null,
        state jsonb not null,
        status text not null constraint saga_status check (status in ('RUNNING', 'COMPENSATING', 'COMPLETED', 'REJECTED', 'NEEDS_ATTENTION')),
        steps jsonb not null default '[]',
        refusal jsonb,
        fence integer not null default 1,
        leased_until timestamptz not null,
        next_attempt_at timestamptz not null default clock_timestamp(),
        failures integer not null default 0,
        last_error text,
        started_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz
      );
      create index sagas_to_resume on sagas (leased_until) where status in ('RUNNING', 'COMPENSATING');
      create index sagas_by_age on sagas (finished_at) where status in ('COMPLETED', 'REJECTED');
    `);
  }
}

class Chassis4Traces extends Migration {
  override up() {
    this.addSql('alter table outbox_events add column traceparent text');
  }
}

class Chassis5KeptSagas extends Migration {
  override up() {
    this.addSql('alter table sagas add column is_kept boolean not null default false');
  }
}

class Chassis6WaitingSagas extends Migration {
  override up() {
    this.addSql(`
      alter table sagas add column correlation_id text, add column traceparent text,
        drop constraint saga_status,
        add constraint saga_status check (status in ('RUNNING', 'WAITING', 'COMPENSATING', 'COMPLETED', 'REJECTED', 'NEEDS_ATTENTION'));
      drop index sagas_to_resume;
      create index sagas_to_resume on sagas (leased_until) where status in ('RUNNING', 'WAITING', 'COMPENSATING');
    `);
  }
}

/** Only who has something to hear is woken. */
class Chassis7Bells extends Migration {
  override up() {
    this.addSql(`
      create or replace function ring_outbox() returns trigger language plpgsql as $$
        begin
          perform pg_notify('outbox', consumer) from (select distinct consumer from told) as hearers;
          return null;
        end $$;
      drop trigger ring_outbox on outbox_deliveries;
      create trigger ring_outbox after insert on outbox_deliveries referencing new table as told
        for each statement execute function ring_outbox();
    `);
  }
}

/** A saga that is saved again and again stays where it is: nothing that an index looks at changes meanwhile. */
class Chassis8QuickSaves extends Migration {
  override up() {
    this.addSql(`
      drop index sagas_to_resume;
      create index sagas_to_resume on sagas (next_attempt_at) where status in ('RUNNING', 'WAITING', 'COMPENSATING');
      alter table sagas set (fillfactor = 50);
    `);
  }
}

/** Who tells something delivers it at once, and others look now and then: nobody need be woken. */
class Chassis9NoBells extends Migration {
  override up() {
    this.addSql('drop trigger ring_outbox on outbox_deliveries; drop function ring_outbox()');
  }
}

/** The tables that every service has: outbox, inbox, idempotency keys, sagas. */
export const chassisMigrations: readonly MigrationClass[] = [
  Chassis1Messaging,
  Chassis2Idempotency,
  Chassis3Sagas,
  Chassis4Traces,
  Chassis5KeptSagas,
  Chassis6WaitingSagas,
  Chassis7Bells,
  Chassis8QuickSaves,
  Chassis9NoBells,
];
