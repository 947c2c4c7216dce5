import { sleep } from '@hansa/chassis/backoff';
import { isUuid } from '@hansa/chassis/uuid';
import { hearersOf } from './facts.ts';
import { deadLetters } from './letters.ts';
import { type Look, type RoomName, roomNames } from './look.ts';

type Sql = Look['sql'];

/** A fact on its way to one who hears it. */
type Delivery = { eventId: string; from: RoomName; type: string; consumer: string };

/** What came of telling a fact again. */
export type Replayed = Delivery & {
  outcome: 'taken' | 'failed again' | 'still waiting';
  error: string | null;
};

const lookEveryMs = 200;

/** Tells a fact again: to those who could not take it, and to those who should have heard it and have not. */
export const replay = async (sql: Sql, id: string, waitMs: number): Promise<Replayed[] | null> => {
  const event = isUuid(id) ? await findEvent(sql, id) : null;
  if (!event) return null;
  // Asked first: the shop may have taken it before we look again.
  const waiting = await deliveriesOf(sql, event);
  await requeueDead(sql, event);
  const missing = await queueMissing(sql, event, waiting);
  return outcomes(sql, [...waiting, ...missing], waitMs);
};

/** Tells every dead letter again. */
export const replayAll = async (sql: Sql, waitMs: number): Promise<Replayed[]> => {
  const letters = await deadLetters(sql);
  for (const letter of letters) await requeueDead(sql, letter);
  return outcomes(sql, letters, waitMs);
};

type Event = Pick<Delivery, 'eventId' | 'from' | 'type'>;

const findEvent = async (sql: Sql, eventId: string): Promise<Event | null> => {
  const found = roomNames.map(async from => {
    const [row] = await sql[from]<{ type: string }>(
      'select type from outbox_events where event_id = $1',
      [eventId],
    );
    return row ? { eventId, from, type: row.type } : null;
  });
  return (await Promise.all(found)).find(event => event !== null) ?? null;
};

const requeueDead = (sql: Sql, { eventId, from }: Event) =>
  sql[from](
    `update outbox_deliveries set dead_at = null, attempts = 0, last_error = null, available_at = clock_timestamp()
     where event_id = $1 and dead_at is not null`,
    [eventId],
  );

const queueMissing = async (sql: Sql, event: Event, known: readonly Delivery[]) => {
  const queued: Delivery[] = [];
  for (const consumer of hearersOf(event.type)) {
    if (known.some(delivery => delivery.consumer === consumer)) continue;
    const heard = await sql[consumer]('select 1 from inbox where event_id = $1', [event.eventId]);
    if (heard.length > 0) continue;
    await sql[event.from](
      'insert into outbox_deliveries (event_id, consumer) values ($1, $2) on conflict do nothing',
      [event.eventId, consumer],
    );
    queued.push({ ...event, consumer });
  }
  return queued;
};

const deliveriesOf = async (sql: Sql, event: Event): Promise<Delivery[]> => {
  const rows = await sql[event.from]<{ consumer: string }>(
    'select consumer from outbox_deliveries where event_id = $1',
    [event.eventId],
  );
  return rows.map(({ consumer }) => ({ ...event, consumer }));
};

/** Looks until each was taken or refused again, for a bounded time. */
const outcomes = async (sql: Sql, deliveries: readonly Delivery[], waitMs: number) => {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const replayed = await Promise.all(deliveries.map(delivery => outcomeOf(sql, delivery)));
    const isOver = replayed.every(({ outcome }) => outcome !== 'still waiting');
    if (isOver || Date.now() > deadline) return replayed;
    await sleep(lookEveryMs);
  }
};

// Who has taken a fact needs no delivery any more.
const outcomeOf = async (
  sql: Sql,
  { eventId, from, type, consumer }: Delivery,
): Promise<Replayed> => {
  const delivery = { eventId, from, type, consumer };
  const [row] = await sql[from]<{ attempts: number; lastError: string | null }>(
    `select attempts, last_error as "lastError" from outbox_deliveries where event_id = $1 and consumer = $2`,
    [eventId, consumer],
  );
  if (!row) return { ...delivery, outcome: 'taken', error: null };
  const outcome = row.attempts > 0 ? 'failed again' : 'still waiting';
  return { ...delivery, outcome, error: row.lastError };
};
