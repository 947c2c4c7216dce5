import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startCourier } from '../src/courier.ts';
import type { Deliver } from '../src/deliver.ts';
import { eventually } from '../src/eventually.ts';
import { createLog } from '../src/log.ts';
import { openAlone } from '../src/testing.ts';
import { GuestArrived, hotel } from './hotel.ts';

// Nobody looks into the outbox for the sauna: only the courier serves it.
const consumer = 'sauna';

let room: Awaited<ReturnType<typeof openAlone>>;
let pool: pg.Pool;
beforeAll(async () => {
  room = await openAlone(hotel);
  pool = new pg.Pool({ connectionString: room.databaseUrl, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await room.stop();
});

const put = async () => {
  const { hearers: _, wrongWith: __, ...fact } = GuestArrived({ guest: 'somebody' });
  const eventId = randomUUID();
  await room.sql(
    `with e as (insert into outbox_events (event_id, type, aggregate_id, aggregate_version, data)
       values ($1, $2, $3, 1, $4) returning event_id)
     insert into outbox_deliveries (event_id, consumer) select event_id, $5 from e`,
    [eventId, fact.type, fact.aggregateId, JSON.stringify(fact.data), consumer],
  );
  const occurredAt = new Date().toISOString();
  const cause = { correlationId: null, causationId: null };
  return { consumer, envelope: { ...fact, ...cause, eventId, aggregateVersion: 1, occurredAt } };
};
const waiting = () => room.sql('select 1 from outbox_deliveries where consumer = $1', [consumer]);
const courierWith = (deliver: Deliver) => startCourier(pool, deliver, createLog('test', 'silent'));

describe('The courier', () => {
  it('delivers what it is brought, however much at once, and strikes it off the outbox', async () => {
    const got: string[] = [];
    const courier = courierWith(async (_, { eventId }) => void got.push(eventId));
    const deliveries = await Promise.all(Array.from({ length: 30 }, put));

    courier.bring(deliveries);

    await eventually(async () => expect(await waiting()).toEqual([]));
    await courier.stop();
    expect(got.toSorted()).toEqual(deliveries.map(({ envelope }) => envelope.eventId).toSorted());
  });

  it('leaves in the outbox what is not taken', async () => {
    const delivery = await put();
    const courier = courierWith(async () => {
      throw new Error('I cannot take this');
    });

    courier.bring([delivery]);
    await courier.stop();

    expect(await waiting()).toHaveLength(1);
    await room.sql('delete from outbox_deliveries where consumer = $1', [consumer]);
  });

  it('takes nothing along of the request in which it was brought something', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const courier = courierWith(async () => void seen.push(storage.getStore()));
    const delivery = await put();

    storage.run('a transaction of somebody else', () => courier.bring([delivery]));

    await eventually(async () => expect(await waiting()).toEqual([]));
    await courier.stop();
    expect(seen).toEqual([undefined]);
  });
});
