import { type CrashHouse, openCrashHouse } from './crash-house.ts';
import { type CrashServer, openCrashServer } from './crash-server.ts';
import { frozen } from './freeze.ts';
import { type Journey, journeys } from './journeys.ts';
import { lateRequest } from './late-request.ts';
import { type Random, randomOf } from './random.ts';
import { type Outcome, pointsOf, struck } from './run.ts';
import { powerCut, storms, weather } from './storms.ts';
import { wrongClock } from './wrong-clock.ts';

/** How much is tried; everything, unless said otherwise. */
export type Plan = {
  seed: number;
  /** Failpoints of each journey at which a room is killed. */
  pointsPerJourney?: number;
  /** Failpoints of a checkout at which ordering is frozen. */
  freezes?: number;
  /** People who walk at once through a storm. */
  walkers: number;
  /** Also what takes a shop of its own. */
  isFull?: boolean;
  /** Parts whose name has this in it. */
  only?: string;
};

type Tell = (outcome: Outcome) => void;
type Site = { server: CrashServer; crash: CrashHouse; random: Random; plan: Plan; tell: Tell };

/** Goes through the crash matrix, and tells what came of each run. */
export const tryToBreak = async (plan: Plan, tell: Tell) => {
  const server = await openCrashServer();
  try {
    const crash = await openCrashHouse();
    const site = { server, crash, random: randomOf(plan.seed), plan, tell };
    try {
      for (const [name, part] of Object.entries(parts))
        if (name.includes(plan.only ?? '')) await part(site);
    } finally {
      await crash.stop();
    }
  } finally {
    await server.stop();
  }
};

/** Every journey, killed at each of its failpoints in turn. */
const kill = async ({ crash, random, plan, tell }: Site) => {
  for (const journey of journeys) {
    const points = await pointsOf(crash, journey);
    const chosen = random.sample(points, plan.pointsPerJourney ?? points.length);
    for (const { room, point } of chosen)
      tell(await struck(crash, journey, room, { point, pass: 1, signal: 'SIGKILL' }));
  }
};

const storm = async ({ server, crash, random, plan, tell }: Site) => {
  for (const one of [...storms, powerCut(server)])
    tell(await weather(crash, one, random, plan.walkers));
  tell(await lateRequest(crash));
};

const clock = async ({ random, plan, tell }: Site) => {
  if (plan.isFull) tell(await wrongClock(random, plan.walkers));
};

/** A checkout, one of two processes of ordering frozen at each of its failpoints in turn. */
const freeze = async ({ crash, random, plan, tell }: Site) => {
  const checkout = journeys.find(({ name }) => name === 'checkout') as Journey;
  const points = (await pointsOf(crash, checkout)).filter(
    ({ room, point }) => room === 'ordering' && point.startsWith('saga'),
  );
  await crash.house.start('ordering');
  for (const { point } of random.sample(points, plan.freezes ?? points.length))
    tell(await frozen(crash, checkout, 'ordering', point));
};

const parts = { kill, storm, clock, freeze };
