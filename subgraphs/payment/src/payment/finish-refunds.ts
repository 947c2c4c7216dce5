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
    const finished = await Promise.all(started.map(refund => finish(tools, refund)));
    return finished.filter(Boolean).length;
  },
};

// One that cannot be finished must not hold up the others.
const finish = async (tools: PaymentTools, refund: StartedRefund) => {
  try {
    await finishRefund(tools, refund);
    return true;
  } catch (error) {
    tools.log.warn({ err: error, refundId: refund.id }, 'A refund could not be finished yet');
    return false;
  }
};
