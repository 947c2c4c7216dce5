import { z } from '@hansa/chassis/config';
import { WebhookMalformed } from '@hansa/chassis/webhook';

const shape = z.object({
  /** The provider's name of this message; the same one may come again. */
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  data: z.object({
    /** What we called the payment when we asked: its id. */
    reference: z.string().min(1).max(200),
    amount: z.object({ amountMinor: z.int().min(0), currency: z.string().length(3) }).optional(),
    reason: z.string().min(1).max(200).optional(),
  }),
});

/** What a payment provider tells us: what became of a payment. Other types than ours are kept and mean nothing. */
export type Message = z.infer<typeof shape>;

export const messageTypes = { authorized: 'payment.authorized', declined: 'payment.declined' };

/** The message in a body; refuses what is none. */
export const messageOf = (body: string): Message => {
  const message = shape.safeParse(jsonOf(body));
  if (!message.success) throw new WebhookMalformed({});
  return message.data;
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new WebhookMalformed({});
  }
};
