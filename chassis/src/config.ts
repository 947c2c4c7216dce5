import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A start that cannot be. Its message is one clear line for people: what is wrong, and what to do. */
export class CannotStart extends Error {}

/** A setting that cannot be used. */
export class BadSettings extends CannotStart {}

/** Reads settings from an environment, or stops the start with one line per bad value. */
export const parseConfig = <Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Record<string, string | undefined>,
) => {
  const settings = z.object(shape).safeParse(withoutEmpty(environment));
  if (settings.success) return settings.data;
  const lines = settings.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new BadSettings(`These settings cannot be used:\n${lines.join('\n')}`);
};

const withoutEmpty = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

export const port = z.coerce.number().int().min(0).max(65_535);
export const onOff = z.enum(['on', 'off']).transform(value => value === 'on');
export { z };

/**
 * A secret shared with somebody outside: a known one in development; in production one that nobody knows unless it is
 * given, so that nobody outside is believed.
 */
export const secret = (inDevelopment: string) => {
  const isProduction = process.env.NODE_ENV === 'production';
  return z
    .string()
    .min(16, 'needs 16 characters')
    .default(isProduction ? randomBytes(32).toString('hex') : inDevelopment);
};

/** What every process reads: where it listens, how strict it is, how much it tells. */
export const processSettings = {
  HOST: z.string().optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Where traces are sent, over OTLP/HTTP; none are made without it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
};

/** Where a process listens: in development nobody but this machine may come in, for the demo accounts are known to all. */
export const hostOf = ({ HOST, NODE_ENV }: { HOST?: string | undefined; NODE_ENV: string }) =>
  HOST ?? (NODE_ENV === 'production' ? '::' : '127.0.0.1');

/** The address of another service's graph; `http://catalog:5001` means `http://catalog:5001/graphql`. */
export const serviceUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:5001' })
  .transform(url => url.replace(/\/(graphql\/?)?$/, '/graphql'))
  .transform(url => (url.endsWith('/graphql') ? url : `${url}/graphql`));

/** The setting that holds the address of a service. */
export const urlSettingOf = (service: string) => `${service.toUpperCase()}_URL`;
