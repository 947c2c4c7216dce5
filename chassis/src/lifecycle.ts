import { IllegalTransition } from './domain-error.ts';

/** A state machine as a table: every state, and the states that may follow it. */
export const lifecycle = <
  const Table extends { readonly [From in string]: readonly (keyof Table)[] },
>(
  subject: string,
  next: Table,
) => {
  type Status = keyof Table & string;
  return {
    statuses: Object.keys(next) as [Status, ...Status[]],
    may: (from: Status, to: Status) => next[from]!.includes(to),
    /** The state after the move; refuses one that the table does not list. */
    move<To extends Status>(id: string, from: Status, to: To): To {
      if (!next[from]!.includes(to)) throw new IllegalTransition({ subject, id, from, to });
      return to;
    },
  };
};
