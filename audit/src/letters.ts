import { type Look, type RoomName, roomNames } from './look.ts';

type Sql = Look['sql'];

/** A fact that its consumer could not take. */
export type DeadLetter = {
  eventId: string;
  from: RoomName;
  type: string;
  consumer: string;
  attempts: number;
  lastError: string | null;
  deadSince: Date;
};

const mostLetters = 1_000;

/** The dead letters of every room, the oldest first; of each room a thousand at most. */
export const deadLetters = async (sql: Sql): Promise<DeadLetter[]> => {
  const found = roomNames.map(async from =>
    (
      await sql[from]<Omit<DeadLetter, 'from'>>(
        `select d.event_id as "eventId", e.type, d.consumer, d.attempts, d.last_error as "lastError", d.dead_at as "deadSince"
         from outbox_deliveries d join outbox_events e using (event_id)
         where d.dead_at is not null order by d.dead_at limit ${mostLetters}`,
      )
    ).map(letter => ({ ...letter, from })),
  );
  return (await Promise.all(found))
    .flat()
    .sort((a, b) => Number(a.deadSince) - Number(b.deadSince));
};

/** Dead letters for people. */
export const lettersText = (letters: readonly DeadLetter[]) =>
  letters.length === 0
    ? 'There are no dead letters.'
    : [
        ...letters.map(lineOf),
        '',
        `${letters.length} dead letters; replay ID or replay all tries again.`,
      ].join('\n');

const lineOf = ({ eventId, from, type, consumer, attempts, lastError, deadSince }: DeadLetter) =>
  `${eventId}  ${type}  ${from} → ${consumer}  ${attempts} attempts, dead since ${deadSince.toISOString()}\n    ${lastError}`;
