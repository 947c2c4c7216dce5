import { BadSettings, parseConfig, z } from '@hansa/chassis/config';
import { doorSettings } from '@hansa/gateway/config';
import { homeSettings } from './home.ts';

const roomPorts = z
  .literal('off')
  .transform(() => null)
  .or(z.literal('on').transform(() => 5001))
  .or(z.coerce.number().int().min(1_024).max(65_528))
  .default(null);

/** The settings of the whole shop in one process; a bad one stops the start. */
export const readConfig = () => {
  const config = parseConfig(
    {
      ...doorSettings,
      ...homeSettings,
      DEMO: z.enum(['shop', 'accounts', 'none']).default('shop'),
      /** The first of eight ports for the rooms; null where they have none of their own. */
      ROOM_PORTS: roomPorts,
    },
    process.env,
  );
  if (config.ROOM_PORTS && config.NODE_ENV === 'production') {
    throw new BadSettings('ROOM_PORTS is for exploring; it cannot be on in production.');
  }
  return config;
};

export type Config = ReturnType<typeof readConfig>;
