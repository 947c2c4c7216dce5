import { AsyncLocalStorage } from 'node:async_hooks';

/** Which request or event the present work belongs to, what caused it, and who does it. */
export type Correlation = { service: string; correlationId: string; causationId: string | null };

const storage = new AsyncLocalStorage<Correlation>();

/** Runs work so that every fact it states carries where it came from. */
export const correlated = <Result>(correlation: Correlation, work: () => Result): Result =>
  storage.run(correlation, work);

export const correlation = () => storage.getStore();
