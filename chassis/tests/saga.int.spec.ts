import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { correlated } from '../src/correlation.ts';
import { domainError } from '../src/domain-error.ts';
import { eventually } from '../src/eventually.ts';
import { DependencyUnavailable } from '../src/faults.ts';
import { createLog } from '../src/log.ts';
import { runSaga } from '../src/saga.ts';
import { NotDecidedYet } from '../src/saga-step.ts';
import { openAlone } from '../src/testing.ts';
import { booking, checkOut, cleaning, hotel, world } from './hotel.ts';

const NoRooms = domainError('NoRooms', () => 'The hotel is full.');
let room: Awaited<ReturnType<typeof openAlone>>;
let orm: MikroORM;

beforeAll(async () => {
  room = await openAlone(hotel);
  orm = await MikroORM.init({
    clientUrl: room.databaseUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
});
afterAll(async () => {
  await orm.close();
  await room.stop();
});
beforeEach(() => {
  world.calls = [];
  world.act = async () => {};
});

const toolsOf = (orm: MikroORM) => ({
  em: orm.em.fork(),
  sql: async () => [],
  clients: {},
  log: createLog('test', 'silent'),
});
const book = (guest: string, id: string = randomUUID()) =>
  runSaga(booking, { id, request: { key: id, inputHash: guest }, state: { guest } }, toolsOf(orm));
const leave = (guest: string, id: string) =>
  runSaga(checkOut, { id, state: { guest } }, toolsOf(orm));
const recordOf = async (id: string) =>
  (await room.sql<any>('select * from sagas where id = $1', [id]))[0];
const stays = async (guest: string) => room.sql('select 1 from stays where guest = $1', [guest]);

describe('A journey', () => {
  it('takes its steps in order, once, however often it is started', async () => {
    const id = randomUUID();

    const all = await Promise.all(Array.from({ length: 10 }, () => book('ada', id)));

    expect(all.every(({ refusal }) => refusal === null)).toBe(true);
    expect(world.calls).toEqual(['ask ada', 'hold room ada', 'take money ada']);
    expect(await stays('ada')).toHaveLength(1);
    expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED' });
  });

  it('is saved before each call', async () => {
    const id = randomUUID();
    let seen: any;
    world.act = async name => {
      if (name === 'take money') seen = await recordOf(id);
    };

    await book('bea', id);

    expect(seen.steps.map((step: any) => `${step.name} ${step.state}`)).toEqual([
      'ask DONE',
      'hold room DONE',
      'take money STARTED',
    ]);
  });

  it('that is refused takes back what it did, backwards, and keeps why', async () => {
    const id = randomUUID();
    world.act = async name => {
      if (name === 'take money') throw new NoRooms({});
    };

    const first = await book('cid', id);
    const again = await book('cid', id);

    expect(first.refusal).toMatchObject({ code: 'NoRooms', message: 'The hotel is full.' });
    expect(again.refusal).toMatchObject({ code: 'NoRooms' });
    expect(world.calls).toEqual(['ask cid', 'hold room cid', 'take money cid', 'free room cid']);
    expect(await stays('cid')).toEqual([]);
  });

  it('takes nothing back after the point of no return: what is refused there is tried until it works', async () => {
    const id = randomUUID();
    let isLost = true;
    world.act = async name => {
      if (name === 'fetch luggage' && isLost) throw new NoRooms({});
    };

    await expect(leave('pia', id)).rejects.toThrow(DependencyUnavailable);
    expect(await recordOf(id)).toMatchObject({ status: 'RUNNING', refusal: null, is_kept: true });
    isLost = false;

    await eventually(async () => expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED' }));
    expect(world.calls).not.toContain('open minibar pia');
  });

  it('asks again when an answer is lost, and takes nothing back for that', async () => {
    let isLost = true;
    world.act = async name => {
      if (name === 'take money' && isLost) {
        isLost = false;
        throw new Error('socket hang up');
      }
    };

    const { refusal } = await book('dot');

    expect(refusal).toBeNull();
    expect(world.calls.filter(call => call === 'take money dot')).toHaveLength(2);
    expect(world.calls).not.toContain('free room dot');
  });

  it('whose step is not decided yet waits, without holding anybody up, and goes on once it is', async () => {
    const id = randomUUID();
    let isDecided = false;
    world.act = async name => {
      if (name === 'take money' && !isDecided) throw new NotDecidedYet('The money', 0.5);
    };

    const waiting = await book('nan', id);
    const copy = await book('nan', id);
    expect([waiting, copy]).toMatchObject([{ refusal: null }, { refusal: null }]);
    expect(await recordOf(id)).toMatchObject({ status: 'WAITING', failures: 0 });
    expect(world.calls.filter(call => call === 'take money nan')).toHaveLength(1);

    isDecided = true;
    await eventually(async () => expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED' }));
    expect(await stays('nan')).toHaveLength(1);
  });

  it('that waits looks again by itself, and is refused then if that is how it was decided', async () => {
    const id = randomUUID();
    let looks = 0;
    world.act = async name => {
      if (name !== 'take money') return;
      looks += 1;
      throw looks === 1 ? new NotDecidedYet('The money', 0.1) : new NoRooms({});
    };

    await book('oda', id);

    await eventually(async () =>
      expect(await recordOf(id)).toMatchObject({
        status: 'REJECTED',
        refusal: { __typename: 'NoRooms' },
      }),
    );
    expect(world.calls.at(-1)).toBe('free room oda');
  });

  it('keeps the name of the request that began it, whoever resumes it', async () => {
    const id = randomUUID();
    const origin = { service: 'hotel', correlationId: 'request-1', causationId: null };
    world.act = async name => {
      if (name === 'take money' && world.calls.length < 5)
        throw new NotDecidedYet('The money', 0.1);
    };

    await correlated(origin, () => book('pat', id));
    await eventually(async () => expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED' }));

    const [told] = await room.sql(
      `select correlation_id from outbox_events where data->>'guest' = 'pat'`,
    );
    expect(told).toEqual({ correlation_id: 'request-1' });
  });

  it('keeps what it has learned when it must be left in the middle', async () => {
    const id = randomUUID();
    world.act = async name => {
      if (name === 'scrub') throw new DependencyUnavailable('The cleaner');
    };

    await expect(runSaga(cleaning, { id, state: { guest: 'rex' } }, toolsOf(orm))).rejects.toThrow(
      DependencyUnavailable,
    );

    expect(await recordOf(id)).toMatchObject({
      status: 'RUNNING',
      state: { guest: 'rex', towels: 4 },
    });
  });

  it('is forgotten when nobody answers before it has done anything', async () => {
    const id = randomUUID();
    world.act = async () => {
      throw new DependencyUnavailable('The desk');
    };

    await expect(book('eve', id)).rejects.toThrow('The desk does not answer');

    expect(await recordOf(id)).toBeUndefined();
  });

  it('goes on in the background when nobody answers in the middle', async () => {
    const id = randomUUID();
    let isAway = true;
    world.act = async name => {
      if (name === 'take money' && isAway) throw new DependencyUnavailable('The bank');
    };

    await expect(book('fay', id)).rejects.toThrow('The bank does not answer');
    isAway = false;

    await eventually(async () => expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED' }));
    expect(await stays('fay')).toHaveLength(1);
  });

  it('whose process died is taken up by another', async () => {
    const id = randomUUID();
    await room.sql(
      `insert into sagas (id, name, input_hash, state, status, steps, leased_until) values ($1, 'booking', 'gus', $2, 'RUNNING', $3, now() - interval '1 second')`,
      [
        id,
        JSON.stringify({ guest: 'gus' }),
        JSON.stringify([
          { name: 'ask', state: 'DONE', attempts: 1 },
          { name: 'hold room', state: 'STARTED', attempts: 1 },
        ]),
      ],
    );

    await eventually(async () =>
      expect(await recordOf(id)).toMatchObject({ status: 'COMPLETED', fence: 2 }),
    );

    expect(world.calls).toEqual(['hold room gus', 'take money gus']);
  });

  it('cannot be written by a process that slept through its lease', async () => {
    const id = randomUUID();
    world.act = async name => {
      // As if this process had been frozen here and another had taken the journey over.
      if (name === 'take money') {
        await room.sql(
          `update sagas set fence = fence + 1, leased_until = now() + interval '1 hour' where id = $1`,
          [id],
        );
      }
    };

    await expect(book('hal', id)).rejects.toThrow('Another process has taken over');

    expect(await stays('hal')).toEqual([]);
    expect((await recordOf(id)).status).toBe('RUNNING');
  });

  it('that nobody can finish is left to a person, with what was tried', async () => {
    const id = randomUUID();
    world.act = async name => {
      if (name === 'take money') throw new DependencyUnavailable('The bank');
    };
    await expect(book('ida', id)).rejects.toThrow();
    await room.sql('update sagas set failures = 11, next_attempt_at = now() where id = $1', [id]);

    await eventually(async () =>
      expect(await recordOf(id)).toMatchObject({
        status: 'NEEDS_ATTENTION',
        last_error: expect.stringContaining('The bank'),
      }),
    );
    await expect(book('ida', id)).rejects.toThrow('does not answer');
  });

  it('under the same id but for something else is refused', async () => {
    const id = randomUUID();
    await book('jo', id);

    await expect(book('kim', id)).rejects.toThrow('This key already stands for another input.');
  });
});
