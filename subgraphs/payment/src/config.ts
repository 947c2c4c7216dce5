import { parseConfig, secret } from '@hansa/chassis/config';

const { PAYMENT_WEBHOOK_SECRET } = parseConfig(
  { PAYMENT_WEBHOOK_SECRET: secret('development-payment-webhooks') },
  process.env,
);

/** What the provider signs its messages with. */
export const webhookSecret = PAYMENT_WEBHOOK_SECRET;
