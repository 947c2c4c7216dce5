import { z } from 'zod';

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

/** A start that cannot be: its message says which setting is wrong and why. */
export class BadSettings extends Error {}

const withoutEmpty = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

export const port = z.coerce.number().int().min(0).max(65_535);
export const onOff = z.enum(['on', 'off']).transform(value => value === 'on');
export { z };

/** Where a process listens: in development nobody but this machine may come in, for the demo accounts are known to all. */
export const hostOf = ({ HOST, NODE_ENV }: { HOST?: string | undefined; NODE_ENV: string }) =>
  HOST ?? (NODE_ENV === 'production' ? '::' : '127.0.0.1');
