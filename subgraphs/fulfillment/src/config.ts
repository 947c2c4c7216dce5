import { parseConfig, secret, z } from '@hansa/chassis/config';

const settings = parseConfig(
  {
    /** Who picks, packs and ships: people, or a worker. */
    FULFILLMENT: z.enum(['manual', 'auto']).default('manual'),
    /** Who says that a parcel has arrived: whoever reports it, or the simulator by itself. */
    CARRIER: z.enum(['manual', 'auto']).default('manual'),
    CARRIER_WEBHOOK_SECRET: secret('development-carrier-webhooks'),
  },
  process.env,
);

/** Whether a worker picks, packs and ships what is open; else people do. */
export const isFulfilledByWorker = settings.FULFILLMENT === 'auto';

/** Whether the simulator delivers what was handed to it; else its words are reported by hand. */
export const doesSimulatorDeliver = settings.CARRIER === 'auto';

/** What carriers sign their messages with. */
export const webhookSecret = settings.CARRIER_WEBHOOK_SECRET;
