import { onOff, parseConfig, port, z } from '@hansa/chassis/config';

/** The gateway's settings; a bad one stops the start. */
export const readConfig = () =>
  parseConfig(
    {
      PORT: port.default(4000),
      HOST: z.string().optional(),
      NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
      RATE_LIMIT: onOff.default(true),
      LOG_LEVEL: z
        .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
        .default('warn'),
      SUPERGRAPH: z.string().optional(),
    },
    process.env,
  );

export type GatewayConfig = ReturnType<typeof readConfig>;
