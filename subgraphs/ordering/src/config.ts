import { parseConfig, z } from '@hansa/chassis/config';

const { PAYMENT_WINDOW_SECONDS } = parseConfig(
  {
    PAYMENT_WINDOW_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .max(7 * 86_400)
      .default(900),
  },
  process.env,
);

/** How long an order waits for payment. */
export const paymentWindowMs = PAYMENT_WINDOW_SECONDS * 1_000;
