import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs, one JSON line each, on standard error. */
export const createLog = (name: string, level: string): Log =>
  pino({ name, level }, pino.destination(2));
