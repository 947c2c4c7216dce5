import type { Sweep } from '@hansa/chassis/sweep';
import type { PaymentTools } from '../clients/clients.ts';
import { finishRefund, type StartedRefund } from './refund-payment.ts';

/** Finishes refunds whose process died between setting the money aside and booking it. */
export const finishRefunds: Sweep<PaymentTools> = {
  name: 'finish refunds',
  everyMs: 1_000,
  run: async tools => {
    const started = await tools.em.fork().execute<StartedRefund[]>(
      `select r.id, r.payment_id as "paymentId",
         json_build_object('amountMinor', r.amount_minor, 'currency', p.currency) as amount
       from started_refunds r join payments p on p.id = r.payment_id
       where r.started_at < clock_timestamp() - interval '5 seconds' order by r.started_at limit 20`,
    );
    for (const refund of started) await finishRefund(tools, refund);
    return started.length;
  },
};
