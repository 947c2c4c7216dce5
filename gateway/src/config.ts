import {
  onOff,
  parseConfig,
  port,
  processSettings,
  serviceUrl,
  urlSettingOf,
  z,
} from '@hansa/chassis/config';
import { keySettings } from '@hansa/chassis/service-keys';

/** The settings of whoever opens the front door. */
export const doorSettings = {
  ...processSettings,
  PORT: port.default(4000),
  RATE_LIMIT: onOff.default(true),
};

/** The gateway's settings as a process of its own; a bad one stops the start. */
export const readConfig = () =>
  parseConfig(
    {
      ...doorSettings,
      ...keySettings,
      /** Somebody else's supergraph, to be served without sessions. */
      SUPERGRAPH: z.string().optional(),
    },
    process.env,
  );

export type GatewayConfig = ReturnType<typeof readConfig>;

/** Where a subgraph is: as the setting says, else as the supergraph does. */
export const urlOf = (name: string, routingUrl: string) => {
  const setting = urlSettingOf(name);
  const settings = parseConfig({ [setting]: serviceUrl.default(routingUrl) }, process.env);
  return String(settings[setting]);
};
