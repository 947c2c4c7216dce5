import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hansa/chassis/eventually';
import type { Fault } from '../address.ts';
import { cartWith, checkOut } from '../carts.ts';
import { sell } from '../goods.ts';
import type { Shop } from '../shop.ts';
import { type CrashHouse, roomNames } from './crash-house.ts';
import type { CrashServer } from './crash-server.ts';
import { journeys, type Promised } from './journeys.ts';
import { patient } from './patient.ts';
import type { Random } from './random.ts';
import { type Outcome, violationsIn } from './run.ts';

/** Trouble that lasts for a while, and is over. */
export type Storm = {
  name: string;
  /** Makes trouble while people walk; answers how much trouble that was. */
  rage(crash: CrashHouse, random: Random, walk: () => Promise<void>): Promise<number>;
};

const faults: Fault[] = ['lost', 'truncated', 'html', 'unavailable'];

const garbledReplies: Storm = {
  name: 'one in ten replies lost, cut off, or nonsense',
  rage: async ({ house }, random, walk) => {
    let injected = 0;
    const faultOf = () => {
      if (random.next() > 0.1) return null;
      injected += 1;
      return random.pick(faults);
    };
    const addresses = Object.values(house.addresses);
    for (const address of addresses) address.faultOf = faultOf;
    try {
      await walk();
    } finally {
      for (const address of addresses) address.faultOf = null;
    }
    return injected;
  },
};

const killedRooms: Storm = {
  name: 'one room after another killed',
  rage: async ({ house }, random, walk) => {
    let killed = 0;
    const over = new AbortController();
    const killing = async () => {
      while (!over.signal.aborted) {
        const room = random.pick(roomNames);
        const [child] = house.rooms[room] ?? [];
        if (child) killed += Number(child.process.kill('SIGKILL'));
        while (house.rooms[room]?.includes(child!) || house.rooms[room]?.length === 0)
          await sleep(20);
      }
    };
    const done = killing();
    try {
      await walk();
    } finally {
      over.abort();
      await done;
    }
    return killed;
  },
};

/** The database server stopped at once, and back two seconds later. */
export const powerCut = (server: CrashServer): Storm => ({
  name: 'PostgreSQL stopped at once under load, and started again',
  rage: async (_crash, _random, walk) => {
    await Promise.all([walk(), sleep(300).then(() => server.crash(2_000))]);
    return 1;
  },
});

const repeatedEvents: Storm = {
  name: 'every event delivered three times, in no order',
  rage: async ({ shop }, _, walk) => {
    await walk();
    let repeated = 0;
    for (let time = 2; time <= 3; time++) {
      await outboxesAreEmpty(shop);
      for (const room of roomNames) repeated += await deliverAgain(shop, room);
    }
    return repeated;
  },
};

const outboxesAreEmpty = ({ sql }: Shop) =>
  eventually(async () => {
    for (const room of roomNames) {
      const waiting = await sql(room, 'select 1 from outbox_deliveries limit 1');
      if (waiting.length > 0) throw new Error(`${room} has more to tell.`);
    }
  }, 30_000);

/** Puts every fact of the room into its outbox again, for all who have heard it before. */
const deliverAgain = async ({ sql }: Shop, room: string) => {
  let again = 0;
  for (const consumer of roomNames) {
    const heard = await sql(consumer, 'select event_id from inbox');
    const put = await sql(
      room,
      `insert into outbox_deliveries (event_id, consumer, available_at)
       select event_id, $1, clock_timestamp() + random() * interval '1 second'
       from outbox_events where event_id = any($2) on conflict do nothing returning 1`,
      [consumer, heard.map(({ event_id }) => event_id)],
    );
    again += put.length;
  }
  return again;
};

/** Lets people walk through a storm together, and says what came of it when it was over. */
export const weather = async (
  crash: CrashHouse,
  storm: Storm,
  random: Random,
  walkers: number,
): Promise<Outcome> => {
  const walks = await Promise.all(
    Array.from({ length: walkers }, (_, i) => journeys[i % journeys.length]!.prepare(crash.shop)),
  );
  await crash.restarts();
  const failures: string[] = [];
  const promised: Promised[] = [];
  const walk = async (one: () => Promise<Promised[]>) => {
    try {
      promised.push(...(await one()));
    } catch (error) {
      failures.push((error as Error).message);
    }
  };
  const faults = await storm.rage(crash, random, async () => {
    await Promise.all(walks.map(walk));
  });
  const overAt = performance.now();
  const violations = [...failures, ...(await violationsIn(crash, promised))];
  return {
    journey: `${walkers} people at once`,
    fault: storm.name,
    faults,
    orders: promised.length,
    recoveryMs: performance.now() - overAt,
    restartMs: Math.max(0, ...(await crash.restarts())),
    violations,
  };
};

/** One request that comes fifty times at once, to however many processes there are, while replies are lost. */
const copies: Storm = {
  name: 'fifty copies of one request at once, replies lost',
  rage: async (crash, random, walk) => {
    const { shop } = crash;
    const buyer = patient(await shop.guest());
    const cartId = await cartWith(buyer, [[await sell(shop), 1]]);
    const idempotencyKey = randomUUID();
    let orders: Set<string> = new Set();
    const faults = await garbledReplies.rage(crash, random, async () => {
      const fifty = Array.from({ length: 50 }, () => checkOut(buyer, cartId, { idempotencyKey }));
      orders = new Set((await Promise.all(fifty)).map(({ order }) => order?.id));
      await walk();
    });
    if (orders.size !== 1) throw new Error(`One request made ${orders.size} orders.`);
    return faults + 49;
  },
};

export const storms = [garbledReplies, killedRooms, repeatedEvents, copies];
