import { z } from '@hansa/chassis/config';
import { verifyWebhook, WebhookMalformed } from '@hansa/chassis/webhook';
import type { FulfillmentTools } from '../clients/clients.ts';
import { webhookSecret } from '../config.ts';
import type { CarrierEvent } from './carrier-event.ts';
import { recordCarrierEvent } from './record-carrier-event.ts';

const text = (max: number) => z.string().min(1).max(max);

const shape = z.object({
  /** The carrier's name of this message; the same one may come again. */
  id: text(200),
  carrier: text(40),
  trackingNumber: text(100),
  kind: z.enum(['CREATED', 'DELIVERED', 'FAILED']),
  at: z.iso.datetime({ offset: true }).transform(at => new Date(at)),
  reason: text(500).nullish(),
});

export type ReceiveWebhook = { body: string; signature: string };

/** Takes a signed message of a carrier, as if it had been reported by hand; answers the shipment's id, null while unknown. */
export const receiveWebhook = async (
  tools: FulfillmentTools,
  { body, signature }: ReceiveWebhook,
) => {
  verifyWebhook(webhookSecret, body, signature);
  return recordCarrierEvent(tools, eventIn(body));
};

const eventIn = (body: string): CarrierEvent => {
  try {
    const { id: eventId, ...event } = shape.parse(JSON.parse(body));
    return { eventId, ...event };
  } catch {
    throw new WebhookMalformed({});
  }
};
