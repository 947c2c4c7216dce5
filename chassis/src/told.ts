import type { Envelope } from './outbox.ts';

type Event = Omit<Envelope, 'occurredAt' | 'correlationId' | 'causationId' | 'traceparent'> & {
  hearers: readonly string[];
};

/** A fact on its way to one who hears it. */
export type Delivery = { consumer: string; envelope: Envelope };

/** The facts that a statement records, as a value of it: whoever sends the statement knows them once it is committed. */
export class Told {
  readonly #events: readonly Event[];
  readonly #cause: Pick<Envelope, 'correlationId' | 'causationId' | 'traceparent'>;

  constructor(
    events: readonly Event[],
    cause: Pick<Envelope, 'correlationId' | 'causationId' | 'traceparent'>,
  ) {
    this.#events = events;
    this.#cause = cause;
  }

  /** How pg writes it. */
  toPostgres() {
    return JSON.stringify(this.#events);
  }

  /** The facts for each who hears them, as of when they became true. */
  deliveries(occurredAt: string): Delivery[] {
    return this.#events.flatMap(({ hearers, ...event }) =>
      hearers.map(consumer => ({ consumer, envelope: { ...event, occurredAt, ...this.#cause } })),
    );
  }
}

/** What comes back of a statement that may have told something, or have made last what was told before; none when it failed. */
export type TellingResult = {
  command?: string;
  rows?: readonly { toldAt?: string | null }[];
} | null;

/**
 * What one connection has told and not committed yet. A rollback, of whatever, forgets it, and so does a commit that failed
 * or was answered with ROLLBACK: the outbox knows what is true.
 */
export const tellingOf = (tell: (deliveries: readonly Delivery[]) => void) => {
  let isInTransaction = false;
  let untold: Delivery[] = [];
  return (text: string, values: readonly unknown[] | undefined, result: TellingResult) => {
    if (/^(begin|start)/i.test(text)) isInTransaction = true;
    else if (/^rollback/i.test(text)) untold = [];
    else if (/^commit/i.test(text) && result?.command !== 'COMMIT') untold = [];
    const told = values?.find(value => value instanceof Told);
    const at = told && result?.rows?.[0]?.toldAt;
    if (at) untold.push(...told.deliveries(at));
    const isEnd = /^(commit|rollback$)/i.test(text);
    if (isEnd) isInTransaction = false;
    if (isInTransaction || untold.length === 0) return;
    tell(untold);
    untold = [];
  };
};
