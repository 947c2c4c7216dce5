import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { eventLag } from './event-lag.ts';
import { settled } from './fill-catalogue.ts';
import { type Shop, used } from './shop.ts';

/** Asks the shop one operation; throws what it refuses or cannot do. */
export type Ask = (query: string, variables?: object, token?: string) => Promise<Answer>;

// biome-ignore lint/suspicious/noExplicitAny: what is in an answer is for who asked to know
type Answer = { data(): any };

/** What one scenario took, per request of it, in the best of its rounds. */
export type Figures = {
  name: string;
  perSecond: number;
  /** Requests a second in the middle one of the rounds: how steady the machine is. */
  medianPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMs: number;
  statements: number;
  /** Within what 99 of 100 facts of all rounds were heard; 0 when nothing was told. */
  heardMs: number;
};

/** Something that people do again and again. `prepare` is not measured. */
export type Scenario = {
  name: string;
  /** What must be reached, in requests a second. */
  target: number;
  prepare?: (ask: Ask) => Promise<unknown>;
  run: (ask: Ask, buyer: number, turn: number) => Promise<unknown>;
};

const tenPeople = 10;
export const connections = tenPeople;
// Others on the machine slow a round down, nothing makes one too fast: the best says most about the shop.
const rounds = 3;

/** Runs a scenario as ten people who each wait for an answer before they ask again. */
export const closedLoop = async (
  shop: Shop,
  { name, prepare, run }: Scenario,
  { warmUpSeconds = 4, seconds = 10 } = {},
): Promise<Figures> => {
  const { ask, close } = askerOf(shop.url);
  await prepare?.(ask);
  await settled(shop);
  const turns = Array.from({ length: connections }, () => 0);
  const people = async (forSeconds: number) => {
    const until = performance.now() + forSeconds * 1_000;
    const times: number[] = [];
    const person = async (buyer: number) => {
      while (performance.now() < until) {
        const from = performance.now();
        await run(ask, buyer, turns[buyer]!++);
        times.push(performance.now() - from);
      }
    };
    const from = performance.now();
    await Promise.all(turns.map((_, buyer) => person(buyer)));
    return { times, tookSeconds: (performance.now() - from) / 1_000 };
  };
  await people(warmUpSeconds);
  const round = async (): Promise<Figures> => {
    const before = await used(shop);
    const { times, tookSeconds } = await people(seconds / rounds);
    const after = await used(shop);
    times.sort((a, b) => a - b);
    const perRequest = (amount: number) => amount / times.length;
    return {
      name,
      perSecond: times.length / tookSeconds,
      medianPerSecond: 0,
      p50Ms: times[Math.floor(times.length * 0.5)]!,
      p99Ms: times[Math.floor(times.length * 0.99)]!,
      cpuMs: perRequest((after.cpuSeconds - before.cpuSeconds) * 1_000),
      statements: perRequest(after.statements - before.statements),
      heardMs: 0,
    };
  };
  const all: Figures[] = [];
  const { p99Ms: heardMs } = await eventLag(shop, async () => {
    for (let i = 0; i < rounds; i++) all.push(await round());
  });
  await close();
  all.sort((a, b) => b.perSecond - a.perSecond);
  return { ...all[0]!, medianPerSecond: all[Math.floor(rounds / 2)]!.perSecond, heardMs };
};

/** A client of the graph on so many kept-alive connections. */
export const askerOf = (url: string, connections = tenPeople) => {
  const pool = new Pool(url, { connections });
  const ask: Ask = async (query, variables = {}, token) => {
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await body.text();
    // Reading the whole answer as JSON would measure the reader.
    if (text.includes('"errors":[{')) throw new Error(text);
    return { data: () => JSON.parse(text).data };
  };
  return { ask, close: () => pool.close() };
};
