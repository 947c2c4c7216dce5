import { Migration } from '@mikro-orm/migrations';

export class Payment2Webhooks extends Migration {
  override up() {
    this.addSql(`
      create table payment_webhooks (
        message_id text constraint each_message_is_taken_once primary key,
        type text not null,
        reference text not null,
        body text not null,
        received_at timestamptz not null default clock_timestamp(),
        applied_at timestamptz
      );
      create index payment_webhooks_parked on payment_webhooks (received_at) where applied_at is null;
      create index payments_awaited on payments (created_at) where status = 'PENDING' and provider_reference is not null;
    `);
  }
}
