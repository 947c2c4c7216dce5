import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CrashHouse, openCrashHouse } from './crash-house.ts';
import { frozen } from './freeze.ts';
import { journeys } from './journeys.ts';
import { lateRequest } from './late-request.ts';
import { tryToBreak } from './plan.ts';
import { randomOf } from './random.ts';
import type { Outcome } from './run.ts';
import { storms, weather } from './storms.ts';

const frozenAt = 'saga: reserve stock: before call inventory ReserveStock';

describe('A shop that is killed, frozen, cut off and repeated', () => {
  it('loses no stock, no money and no order', async () => {
    const outcomes: Outcome[] = [];

    // Another part of the matrix every day; `npm run test:crash` tries all of it.
    const seed = Math.floor(Date.now() / 86_400_000);
    await tryToBreak({ seed, pointsPerJourney: 1, freezes: 1, walkers: 7 }, outcome =>
      outcomes.push(outcome),
    );

    expect(outcomes.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(outcomes.filter(({ faults }) => faults > 0).length).toBeGreaterThan(10);
  }, 400_000);
});

describe('A build in which a defence is missing', () => {
  const broken = (name: string) => new URL(`broken/${name}.ts`, import.meta.url);
  const missing: Record<string, URL[]> = {
    ordering: [broken('no-inbox')],
    inventory: [broken('no-tombstone')],
  };
  let crash: CrashHouse;
  beforeAll(async () => {
    crash = await openCrashHouse({}, { imports: room => missing[room] ?? [], settleSeconds: 5 });
  }, 120_000);
  afterAll(() => crash.stop());

  const found = ({ violations }: Outcome) => violations.join('\n');

  it('is caught when what was given up may still come', async () => {
    const outcome = await lateRequest(crash);

    expect(found(outcome)).toContain('what is held is held for an order');
  }, 120_000);

  it('is caught when a fact has its effect each time it is delivered', async () => {
    const repeated = storms.find(({ name }) => name.startsWith('every event'))!;

    const outcome = await weather(crash, repeated, randomOf(1), journeys.length);

    expect(found(outcome)).toContain('a fact has its effect once');
  }, 120_000);

  it('is caught when a process that wakes up late may still write', async () => {
    missing.ordering = [broken('no-fencing')];
    for (const { process } of crash.house.rooms.ordering!) process.kill('SIGKILL');
    await eventually(async () => expect(await crash.restarts()).toHaveLength(1), 20_000);
    await crash.house.start('ordering');
    const checkout = journeys.find(({ name }) => name === 'checkout')!;

    const outcome = await frozen(crash, checkout, 'ordering', frozenAt);

    expect(found(outcome)).toContain('a process that woke up late rewrote the journey');
  }, 120_000);
});
