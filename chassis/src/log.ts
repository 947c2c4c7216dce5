import { type Logger, pino } from 'pino';
import { correlation } from './correlation.ts';

export type Log = Logger;

/** Structured logs, one JSON line each, on standard error; each names the request it belongs to. */
export const createLog = (name: string, level: string): Log =>
  pino({ name, level, mixin: requestOf }, pino.destination(2));

const requestOf = () => {
  const { correlationId } = correlation() ?? {};
  return correlationId ? { requestId: correlationId } : {};
};
