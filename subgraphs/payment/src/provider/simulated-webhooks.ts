import type { Sweep } from '@hansa/chassis/sweep';
import { signWebhook } from '@hansa/chassis/webhook';
import type { PaymentTools } from '../clients/clients.ts';
import { webhookSecret } from '../config.ts';
import { messageTypes } from '../webhook/message.ts';
import { receiveWebhook } from '../webhook/receive-webhook.ts';
import { awaitedReferences } from './simulator.ts';

type Awaited = { id: string; reference: string; amountMinor: string; currency: string };

const decidesAfterSeconds = 2;

/** The simulator's other half: two seconds after it left a payment undecided it says what became of it, in a signed message. */
export const simulatedWebhooks: Sweep<PaymentTools> = {
  name: 'simulated webhooks',
  everyMs: 500,
  run: async tools => {
    const awaited = await tools.sql<Awaited>(
      `select id, provider_reference as reference, amount_minor as "amountMinor", currency from payments p
       where status = 'PENDING' and provider_reference like 'sim_async_%'
         and created_at < clock_timestamp() - make_interval(secs => ${decidesAfterSeconds})
         and not exists (select from payment_webhooks w where w.message_id = 'evt_' || p.id)
       order by created_at limit 20`,
    );
    for (const payment of awaited) await receiveWebhook(tools, messageAbout(payment));
    return awaited.length;
  },
};

const messageAbout = ({ id, reference, amountMinor, currency }: Awaited) => {
  const isDeclined = reference.startsWith(awaitedReferences.tok_async_declined);
  const body = JSON.stringify({
    id: `evt_${id}`,
    type: isDeclined ? messageTypes.declined : messageTypes.authorized,
    data: {
      reference: id,
      amount: { amountMinor: Number(amountMinor), currency },
      ...(isDeclined && { reason: 'CARD_DECLINED' }),
    },
  });
  return { body, signature: signWebhook(webhookSecret, body) };
};
