import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { BrokenFact } from '../src/broken-fact.ts';
import type { Deliver } from '../src/deliver.ts';
import { eventually } from '../src/eventually.ts';
import { DependencyUnavailable } from '../src/faults.ts';
import { createLog } from '../src/log.ts';
import { startRelay } from '../src/relay.ts';
import { aStranger, openAlone } from '../src/testing.ts';
import { GuestArrived, hotel } from './hotel.ts';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(hotel);
});
afterAll(() => room.stop());

const publishBehindTheBack = async (guest: unknown, consumer: string) => {
  const eventId = randomUUID();
  await room.sql(
    `with e as (insert into outbox_events (event_id, type, aggregate_id, aggregate_version, data)
       values ($1, 'hotel.guest-arrived.v1', $2, 1, $3) returning event_id)
     insert into outbox_deliveries (event_id, consumer) select event_id, $4 from e`,
    [eventId, guest, JSON.stringify({ guest }), consumer],
  );
  return eventId;
};
const deliveryOf = async (eventId: string) =>
  (await room.sql<any>('select * from outbox_deliveries where event_id = $1', [eventId]))[0];
const heard = async (guest: string) =>
  room.sql('select 1 from stays where guest = $1', [`heard ${guest}`]);

describe('A fact', () => {
  it('is heard once, however often it is delivered, also at the same time', async () => {
    const eventId = randomUUID();

    await Promise.all(
      Array.from({ length: 10 }, () => room.hear(GuestArrived({ guest: 'once' }), { eventId })),
    );

    expect(await heard('once')).toHaveLength(1);
  });

  it('that its consumer cannot take leaves nothing behind', async () => {
    await expect(room.hear(GuestArrived({ guest: 'poison 1' }))).rejects.toThrow(
      'I cannot take this',
    );

    expect(await heard('poison 1')).toEqual([]);
  });

  it('that is not what its schema says is not told, and the change that told it never was', async () => {
    await expect(room.hear(GuestArrived({ guest: 'nobody 1' }))).rejects.toThrow(
      'hotel.guest-arrived.v1 is not what its schema says: its data/guest must be string.',
    );

    expect(await heard('nobody 1')).toEqual([]);
    expect(await room.sql(`select 1 from outbox_events where data->'guest' = 'null'`)).toEqual([]);
  });

  it('that is not what its schema says is not heard', async () => {
    const eventId = randomUUID();
    const poison = { ...GuestArrived({ guest: 'x' }), data: { guest: 7 } };

    await expect(room.hear(poison, { eventId })).rejects.toThrow(BrokenFact);

    expect(await heard('7')).toEqual([]);
    expect(await room.sql('select 1 from inbox where event_id = $1', [eventId])).toEqual([]);
  });

  it('reaches the one who hears it soon after it was committed', async () => {
    const eventId = await publishBehindTheBack('soon', 'kitchen');

    await eventually(() => expect(room.told.map(told => told.eventId)).toContain(eventId), 1_000);
    await eventually(async () => expect(await deliveryOf(eventId)).toBeUndefined());
  });
});

describe('A consumer', () => {
  const relayTo = (consumer: string, deliver: Deliver) => {
    const pool = new pg.Pool({ connectionString: room.databaseUrl });
    const relay = startRelay(pool, [consumer], deliver, createLog('test', 'silent'));
    return { stop: () => relay.stop().then(() => pool.end()) };
  };

  it('that is away is waited for, and delays nobody else', async () => {
    let isAway = true;
    const relay = relayTo('laundry', async () => {
      if (isAway) throw new DependencyUnavailable('laundry');
    });
    const waiting = await publishBehindTheBack('waiting', 'laundry');
    const other = await publishBehindTheBack('other', 'kitchen');

    await eventually(async () => expect((await deliveryOf(waiting)).attempts).toBeGreaterThan(1));
    expect(await deliveryOf(other)).toBeUndefined();
    isAway = false;
    await eventually(async () => expect(await deliveryOf(waiting)).toBeUndefined());
    await relay.stop();
  });

  it('that cannot take a fact gets the rest; the fact is kept as a dead letter', async () => {
    const eventId = await publishBehindTheBack('poison 2', 'spa');
    await room.sql('update outbox_deliveries set attempts = 9 where event_id = $1', [eventId]);
    const relay = relayTo('spa', async () => {
      throw new Error('I cannot take this');
    });

    await eventually(async () => expect((await deliveryOf(eventId)).dead_at).not.toBeNull());
    await relay.stop();

    expect(await deliveryOf(eventId)).toMatchObject({
      attempts: 10,
      last_error: 'Error: I cannot take this',
    });
    expect((await room.readiness()).deadLetters).toBe(1);
  });

  it('is not told what breaks its schema for ever: that is a dead letter, what came after it is heard', async () => {
    const poison = await publishBehindTheBack(7, 'hotel');
    const other = await publishBehindTheBack('after the poison', 'hotel');
    await room.sql('update outbox_deliveries set attempts = 9 where event_id = $1', [poison]);
    const relay = relayTo('hotel', (_, envelope) => room.receive(envelope));

    await eventually(async () => expect((await deliveryOf(poison)).dead_at).not.toBeNull());
    await eventually(async () => expect(await deliveryOf(other)).toBeUndefined());
    await relay.stop();

    expect(await deliveryOf(poison)).toMatchObject({
      attempts: 10,
      last_error: expect.stringContaining('its data/guest must be string'),
    });
    expect(await heard('after the poison')).toHaveLength(1);
  });

  it('is served by two relays without getting anything twice', async () => {
    const got: number[] = [];
    const relays = [0, 1].map(which =>
      relayTo('bar', async () => {
        got.push(which);
      }),
    );
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => publishBehindTheBack(`bar ${i}`, 'bar')),
    );

    await eventually(async () =>
      expect(await room.sql(`select 1 from outbox_deliveries where consumer = 'bar'`)).toEqual([]),
    );
    await Promise.all(relays.map(relay => relay.stop()));

    expect(got).toHaveLength(100);
  });
});

describe('What goes wrong inside', () => {
  it('is told as one sentence, without its words', async () => {
    const { errors } = await room.ask(aStranger, '{ broken }');

    expect(errors).toMatchObject([
      {
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('is an outage when something it stands on is away', async () => {
    const { data, errors } = await room.ask(aStranger, '{ away rooms }');

    expect(data).toEqual({ away: null, rooms: 12 });
    expect(errors).toMatchObject([{ extensions: { code: 'DEPENDENCY_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.1');
  });
});
