import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEntity, p } from '@mikro-orm/postgresql';
import pg from 'pg';
import { changeAndTell } from '../src/outbox.ts';
import { poolSql, type Sql } from '../src/sql.ts';
import { stored, untilWritten } from '../src/stored.ts';
import { openAlone } from '../src/testing.ts';
import { GuestArrived, hotel } from './hotel.ts';

const SuiteSchema = defineEntity({
  name: 'Suite',
  tableName: 'suites',
  properties: {
    id: p.uuid().primary(),
    doorSign: p.text().nullable(),
    beds: p.bigint('number'),
    openSince: p.datetime(),
    extras: p.json<string[]>(),
    version: p.integer(),
  },
});
class Suite extends SuiteSchema.class {}
SuiteSchema.setClass(Suite);
const suites = stored(SuiteSchema, Suite);

let room: Awaited<ReturnType<typeof openAlone>>;
let pool: pg.Pool;
let sql: Sql;
beforeAll(async () => {
  room = await openAlone(hotel);
  pool = new pg.Pool({ connectionString: room.databaseUrl, max: 5 });
  sql = poolSql(pool);
  await room.sql(
    'create table suites (id uuid primary key, door_sign text, beds bigint, open_since timestamptz, extras jsonb, version int)',
  );
});
afterAll(async () => {
  await pool.end();
  await room.stop();
});

const aSuite = async () => {
  const openSince = new Date('2026-01-02T03:04:05.678Z');
  const facts = { id: randomUUID(), doorSign: null, beds: 5_000_000_000, extras: ['sea'] };
  const suite = suites.create({ ...facts, openSince, version: 1 });
  expect(await changeAndTell(sql, { changed: suites.insertion(suite) })).toBe(true);
  return suite;
};
const found = async (id: string) => (await suites.find(sql, id))!;
const factsOf = ({ ...facts }: Suite) => facts;

describe('What is stored', () => {
  it('is read as it was written, and is nothing to those who do not know it', async () => {
    const suite = await aSuite();

    expect(factsOf(await found(suite.id))).toEqual(factsOf(suite));
    expect(await suites.find(sql, randomUUID())).toBeNull();
  });

  it('is written once, however often it is new', async () => {
    const suite = await aSuite();

    const again = suites.create({ ...factsOf(suite), doorSign: 'mine' });

    expect(await changeAndTell(sql, { changed: suites.insertion(again) })).toBe(false);
    expect((await found(suite.id)).doorSign).toBeNull();
  });

  it('is changed where it was changed, and nowhere else', async () => {
    const { id } = await aSuite();
    const suite = await found(id);
    await room.sql('update suites set beds = 3 where id = $1', [id]);

    suite.doorSign = 'Do not disturb';
    suite.version += 1;

    expect(await changeAndTell(sql, { changed: suites.update(suite) })).toBe(true);
    expect(await found(id)).toMatchObject({ doorSign: 'Do not disturb', beds: 3, version: 2 });
  });

  it('loses no change of many at once', async () => {
    const { id } = await aSuite();

    const change = async () => {
      const suite = await found(id);
      suite.beds += 1;
      suite.version += 1;
      return (await changeAndTell(sql, { changed: suites.update(suite) })) || null;
    };
    await Promise.all(Array.from({ length: 15 }, () => untilWritten(change)));

    expect(await found(id)).toMatchObject({ beds: 5_000_000_015, version: 16 });
  });

  it('tells nothing when somebody else was first', async () => {
    const { id } = await aSuite();
    const suite = await found(id);
    await room.sql('update suites set version = 7 where id = $1', [id]);
    suite.version += 1;

    const facts = [{ fact: GuestArrived({ guest: id }), aggregateVersion: 2 }];

    expect(await changeAndTell(sql, { changed: suites.update(suite) }, facts)).toBe(false);
    expect(await room.sql('select 1 from outbox_events where aggregate_id = $1', [id])).toEqual([]);
  });

  it('does not change behind the back of its version', async () => {
    const { id } = await aSuite();
    const suite = await found(id);
    suite.doorSign = 'x';

    expect(() => suites.update(suite)).toThrow('A change of suites needs a new version.');
  });
});
