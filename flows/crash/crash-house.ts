import { eventually } from '@hansa/chassis/eventually';
import type { Child } from '../child.ts';
import { type Apart, type Opening, openApart } from '../houses.ts';
import { databaseUrl, onServer } from '../server.ts';
import { freshPrefix, type Shop, shopIn } from '../shop.ts';
import { patient } from './patient.ts';

/** Where a room is to be struck: the named failpoint, the how manieth pass, and by what. */
export type Strike = { point: string; pass: number; signal: 'SIGKILL' | 'SIGSTOP' };

/** A shop whose rooms are struck on order and started again when they die. */
export type CrashHouse = {
  shop: Shop;
  house: Apart;
  databases: Record<string, string>;
  /** For how long it may take to come to rest. */
  settleSeconds: number;
  /** Orders every process of a room to note which failpoints it passes from now on. */
  record(): void;
  /** The failpoints each room has passed since, with how often. */
  passed(): Promise<{ room: string; point: string; times: number }[]>;
  strike(room: string, strike: Strike | null): void;
  /** How long each dead process took to be replaced and ready, in ms, since asked last. */
  restarts(): Promise<number[]>;
  /** What processes said that ended though nobody struck them. */
  deaths: readonly string[];
  /** Throws while a room has journeys under way. */
  journeysEnded(room: string): Promise<void>;
  /** What every journey of a room that has ended looks like. */
  endedJourneys(room: string): Promise<Map<unknown, unknown>>;
  stop(): Promise<void>;
};

export const roomNames = ['catalog', 'search', 'inventory', 'cart', 'customers', 'ordering'].concat(
  'payment',
  'fulfillment',
);

/** Opens a shop, its rooms apart, that can be struck. */
export const openCrashHouse = async (
  settings: Record<string, string> = {},
  { settleSeconds = 60, ...opening }: Opening & { settleSeconds?: number } = {},
): Promise<CrashHouse> => {
  const prefix = freshPrefix();
  const house = await openApart(prefix, { FAILPOINTS: 'on', ...settings }, opening);
  const opened = await shopIn(house, prefix);
  const shop: Shop = { ...opened, staff: patient(opened.staff) };
  let isClosing = false;
  let restarts: Promise<number>[] = [];
  const deaths: string[] = [];
  const startAgain = async (room: string) => {
    const from = performance.now();
    watch(room, await house.start(room));
    return performance.now() - from;
  };
  const watch = (room: string, { process, said }: Child) => {
    process.once('exit', (code, signal) => {
      if (isClosing) return;
      if (signal !== 'SIGKILL') deaths.push(`${room} ended by itself (${code}): ${said()}`);
      restarts.push(startAgain(room));
    });
  };
  const processes = () =>
    Object.entries(house.rooms).flatMap(([room, children]) =>
      children.map(({ process }) => ({ room, process })),
    );
  for (const [room, children] of Object.entries(house.rooms))
    for (const child of children) watch(room, child);
  return {
    shop,
    house,
    settleSeconds,
    databases: Object.fromEntries(roomNames.map(room => [room, databaseUrl(`${prefix}${room}`)])),
    record: () => {
      for (const { process } of processes()) process.send({ record: true });
    },
    passed: async () => {
      const told = processes().map(async ({ room, process }) => {
        const answer = new Promise<{ points: [string, number][] }>(resolve =>
          process.once('message', message => resolve(message as never)),
        );
        process.send({ tell: true });
        return (await answer).points.map(([point, times]) => ({ room, point, times }));
      });
      return (await Promise.all(told)).flat();
    },
    strike: (room, strike) => {
      for (const child of house.rooms[room] ?? []) child.process.send({ strike });
    },
    restarts: async () => {
      const done = await Promise.all(restarts);
      restarts = [];
      return done;
    },
    deaths,
    journeysEnded: async room => {
      const open = await shop.sql(room, `select 1 from sagas where finished_at is null limit 1`);
      if (open.length > 0) throw new Error(`${room} has journeys under way.`);
    },
    endedJourneys: async room => {
      const ended = await shop.sql(
        room,
        'select id, to_json(s)::text as was from sagas s where finished_at is not null',
      );
      return new Map(ended.map(({ id, was }) => [id, was]));
    },
    stop: async () => {
      isClosing = true;
      await Promise.allSettled(restarts);
      await shop.stop();
      await eventually(() =>
        Promise.all(roomNames.map(room => onServer(`drop database if exists "${prefix}${room}"`))),
      );
    },
  };
};
