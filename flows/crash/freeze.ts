import { execFileSync } from 'node:child_process';
import { eventually } from '@hansa/chassis/eventually';
import type { Child } from '../child.ts';
import type { CrashHouse, Strike } from './crash-house.ts';
import type { Journey } from './journeys.ts';
import { type Outcome, violationsIn } from './run.ts';

const isFrozen = ({ process: { pid } }: Child) =>
  execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');

const wakingMs = 1_500;

/**
 * Walks a journey while one process of a room is frozen in the middle of it for longer than its lease, and then goes on
 * as if nothing had happened: what another has finished meanwhile must stay as it is.
 */
export const frozen = async (
  crash: CrashHouse,
  journey: Journey,
  room: string,
  point: string,
): Promise<Outcome> => {
  const walk = await journey.prepare(crash.shop);
  const strike: Strike = { point, pass: 1, signal: 'SIGSTOP' };
  crash.strike(room, strike);
  const sleepers = () => (crash.house.rooms[room] ?? []).filter(isFrozen);
  const from = performance.now();
  const walking = walk();
  try {
    // Only one of them: who takes over must be awake.
    await eventually(() => {
      if (sleepers().length === 0) throw new Error(`Nobody came to ${point}.`);
    });
    crash.strike(room, null);
    const asleep = sleepers();
    const promised = await walking;
    await eventually(() => crash.journeysEnded(room), 30_000);
    const before = await crash.endedJourneys(room);
    for (const { process } of asleep) process.kill('SIGCONT');
    await new Promise(resolve => setTimeout(resolve, wakingMs));
    const after = await crash.endedJourneys(room);
    const rewritten = [...before].filter(([id, was]) => after.get(id) !== was);
    return {
      journey: journey.name,
      fault: `SIGSTOP ${room} at ${point}`,
      faults: asleep.length,
      orders: promised.length,
      recoveryMs: performance.now() - from - wakingMs,
      restartMs: 0,
      violations: [
        ...rewritten.map(([id]) => `a process that woke up late rewrote the journey ${id}`),
        ...(await violationsIn(crash, promised)),
      ],
    };
  } finally {
    for (const { process } of sleepers()) process.kill('SIGCONT');
    crash.strike(room, null);
  }
};
