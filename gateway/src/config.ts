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
  /** Whether the storefront and the back office are served. */
  PAGES: onOff.default(true),
  /** What may be asked: `trusted`, only what the pages ask; in production the default. */
  DOCUMENTS: z.enum(['any', 'trusted']).optional(),
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

/** Where the built pages are. */
export const pagesFolder = new URL('../../frontend/dist', import.meta.url).pathname;

/** The file of the only documents that are answered; null where everything is. */
export const trustedDocumentsOf = ({
  DOCUMENTS,
  NODE_ENV,
}: {
  DOCUMENTS?: 'any' | 'trusted' | undefined;
  NODE_ENV: string;
}) =>
  (DOCUMENTS ?? (NODE_ENV === 'production' ? 'trusted' : 'any')) === 'trusted'
    ? `${pagesFolder}/trusted-documents.json`
    : null;

export type GatewayConfig = ReturnType<typeof readConfig>;

/** Where a subgraph is: as the setting says, else as the supergraph does. */
export const urlOf = (name: string, routingUrl: string) => {
  const setting = urlSettingOf(name);
  const settings = parseConfig({ [setting]: serviceUrl.default(routingUrl) }, process.env);
  return String(settings[setting]);
};
