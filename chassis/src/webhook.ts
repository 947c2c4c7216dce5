import { createHmac, timingSafeEqual } from 'node:crypto';
import { domainError } from './domain-error.ts';

/** A message from outside that is not signed as agreed: by somebody else, altered, or long ago. */
export const WebhookSignatureInvalid = domainError(
  'WebhookSignatureInvalid',
  (_: object) => 'The message is not signed as agreed.',
);

/** A message from outside that makes no sense here. */
export const WebhookMalformed = domainError(
  'WebhookMalformed',
  (_: object) => 'The message is none that is expected here.',
);

// Clocks of strangers differ; what is older may be a message caught on the way.
const toleranceSeconds = 600;

/** Signs a message as `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`, the scheme of Stripe's webhooks. */
export const signWebhook = (secret: string, body: string, at = new Date()) => {
  const t = Math.floor(at.getTime() / 1_000);
  return `t=${t},v1=${hmac(secret, t, body)}`;
};

/** Refuses a message that was not signed with the secret, or not within ten minutes of now. */
export const verifyWebhook = (secret: string, body: string, signature: string) => {
  const [, time = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const t = Number(time);
  const isTimely = Math.abs(Date.now() / 1_000 - t) <= toleranceSeconds;
  const expected = Buffer.from(hmac(secret, t, body));
  const isSame = given.length === expected.length && timingSafeEqual(Buffer.from(given), expected);
  if (!isTimely || !isSame) throw new WebhookSignatureInvalid({});
};

const hmac = (secret: string, t: number, body: string) =>
  createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
