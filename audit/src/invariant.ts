import type { Look, Older, RoomName } from './look.ts';

/** Something for which an invariant does not hold, and what was found instead. */
export type Violation = { id: string } & Record<string, unknown>;

/** A sentence that must be true of the shop at any time. */
export type Invariant = {
  name: string;
  /** What a notice finds is for a person to see, but nothing is wrong. */
  severity?: 'notice';
  /** The first of those for which it does not hold, in a steady order. */
  find: (look: Look) => Promise<Violation[]>;
};

/** No more are looked for: who has so many knows enough. */
export const mostViolations = 1_000;

const pageSize = 5_000;
const lowestId = '00000000-0000-0000-0000-000000000000';

/** Text of a query; one that leaves out what is still under way is told what is old enough. */
type Query = string | ((older: Older) => string);
const textOf = (query: Query, { older }: Look) =>
  typeof query === 'string' ? query : query(older);

/** An invariant of one room: a query for those that break it, each with an id. */
export const within = (name: string, room: RoomName, query: Query): Invariant => ({
  name,
  find: look =>
    look.sql[room](
      `select * from (${textOf(query, look)}) v order by v.id limit ${mostViolations + 1}`,
    ),
});

/** An invariant that every one of some rooms keeps for itself; ids begin with the room. */
export const withinEach = (
  name: string,
  rooms: readonly RoomName[],
  query: Query,
  severity: Pick<Invariant, 'severity'> = {},
): Invariant => ({
  name,
  ...severity,
  find: async look => {
    const found = rooms.map(async room =>
      (await within(name, room, query).find(look)).map(({ id, ...facts }) => ({
        id: `${room} ${id}`,
        ...facts,
      })),
    );
    return (await Promise.all(found)).flat();
  },
});

/** An invariant between two rooms: each of the one is judged by what the other has of it. */
export type Across<Left, Right> = {
  /** Those to judge; the query answers each with an `id` of its own, a UUID. */
  each: readonly [room: RoomName, query: Query];
  /** By what the other room knows them, unless it is the `id`. */
  by?: keyof Left & string;
  /** What the other room has of some of them: a query with what it knows them by as `$1`, which answers it as `id`. */
  against: readonly [room: RoomName, query: Query];
  /** What is wrong with one; null when nothing is. */
  judge: (left: Left & { id: string }, found: readonly Right[]) => Record<string, unknown> | null;
};

/**
 * Compares two databases by pages in the order of their ids, so that no more than a page is ever held. What is judged
 * is read before what it is judged by.
 */
export const across = <Left, Right>(
  name: string,
  { each, by, against, judge }: Across<Left, Right>,
): Invariant => ({
  name,
  find: async look => {
    const violations: Violation[] = [];
    const keyOf = (left: Left & { id: string }) => String((by ? left[by] : left.id) ?? lowestId);
    for await (const page of pages<Left & { id: string }>(look, each)) {
      const found = await byId<Right>(look, against, page.map(keyOf));
      for (const left of page) {
        const facts = judge(left, found.get(keyOf(left)) ?? []);
        if (facts) violations.push({ id: left.id, ...facts });
      }
      if (violations.length > mostViolations) break;
    }
    return violations;
  },
});

async function* pages<Row extends { id: string }>(
  look: Look,
  [room, query]: readonly [RoomName, Query],
) {
  const text = `select * from (${textOf(query, look)}) e where e.id > $1::uuid order by e.id limit ${pageSize}`;
  let after = lowestId;
  for (;;) {
    const page = await look.sql[room]<Row>(text, [after]);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)!.id;
  }
}

const byId = async <Row>(
  look: Look,
  [room, query]: readonly [RoomName, Query],
  ids: readonly string[],
) => {
  const rows = await look.sql[room]<Row & { id: string }>(textOf(query, look), [ids]);
  return Map.groupBy(rows, ({ id }) => id);
};
