import { transactionSql } from '@hansa/chassis/sql';
import type { Sweep } from '@hansa/chassis/sweep';
import { isUuid } from '@hansa/chassis/uuid';
import { verifyWebhook } from '@hansa/chassis/webhook';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { webhookSecret } from '../config.ts';
import { applyMessage } from './apply-message.ts';
import { type Message, messageOf } from './message.ts';

export type ReceiveWebhook = { body: string; signature: string };

/**
 * Takes a message of the payment provider: kept as it came, once, and applied with it. One about a payment that is not
 * known here is parked until it is. Answers the payment's id, null while unknown.
 */
export const receiveWebhook = async ({ em }: PaymentTools, input: ReceiveWebhook) => {
  verifyWebhook(webhookSecret, input.body, input.signature);
  const message = messageOf(input.body);
  const { reference } = message.data;
  return em.fork().transactional(async em => {
    const isNew = await keep(em, message, input.body);
    const isKnown = isUuid(reference) && (!isNew || (await apply(em, message)));
    return isKnown ? reference : null;
  });
};

const keep = async (em: EntityManager, { id, type, data }: Message, body: string) => {
  const kept = await transactionSql(em)(
    `insert into payment_webhooks (message_id, type, reference, body) values ($1, $2, $3, $4)
     on conflict do nothing returning message_id`,
    [id, type, data.reference, body],
  );
  return kept.length > 0;
};

const apply = async (em: EntityManager, message: Message) => {
  const isApplied = await applyMessage(em, message);
  if (isApplied) {
    await transactionSql(em)(
      'update payment_webhooks set applied_at = clock_timestamp() where message_id = $1',
      [message.id],
    );
  }
  return isApplied;
};

/** Applies messages that came before their payment. */
export const applyParkedWebhooks: Sweep<PaymentTools> = {
  name: 'apply parked webhooks',
  everyMs: 1_000,
  run: ({ em }) =>
    em.fork().transactional(async em => {
      const parked = await transactionSql(em)<{ body: string }>(
        `select w.body from payment_webhooks w join payments p on p.id::text = w.reference
         where w.applied_at is null order by w.received_at limit 20 for update of w skip locked`,
      );
      for (const { body } of parked) await apply(em, messageOf(body));
      return parked.length;
    }),
};
