import { audit, type Urls } from '@hansa/audit/audit';
import { eventually } from '@hansa/chassis/eventually';
import type { CrashHouse, Strike } from './crash-house.ts';
import type { Journey, Promised } from './journeys.ts';

/** What came of one run: what was done to the shop, how long until it was whole again, and what is wrong with it. */
export type Outcome = {
  journey: string;
  fault: string;
  /** How many times something was done to it; none, if the point was not passed this time. */
  faults: number;
  orders: number;
  recoveryMs: number;
  restartMs: number;
  violations: string[];
};

/** Lets the shop come to rest and looks into every book; then asks for what was promised. */
export const violationsIn = async (crash: CrashHouse, promised: readonly Promised[]) => {
  const report = await audit(crash.databases as Urls, {
    isAtRest: true,
    settleSeconds: crash.settleSeconds,
    secondLookMs: 0,
  });
  const broken = report.findings
    .filter(({ severity, count }) => severity === 'violation' && count > 0)
    .map(({ name, violations }) => `${name}: ${JSON.stringify(violations[0])}`);
  const unkept = await Promise.all(promised.map(promise => breachOf(crash, promise)));
  return [
    ...crash.deaths,
    ...(report.isSettled ? [] : ['the shop did not come to rest in time']),
    ...broken,
    ...unkept.flatMap(breach => breach ?? []),
  ];
};

const query = `query($id: ID!) { order(id: $id) { status payments { refundedAmount { amountMinor } } } }`;

type Seen = { status: string; payments: { refundedAmount: { amountMinor: number } }[] };

const breachOf = async ({ shop }: CrashHouse, { orderId, status, refunded = 0 }: Promised) => {
  // A room may be on its way back from the strike.
  const order = await eventually(async () => {
    const { data, errors } = await shop.staff.ask(query, { id: orderId });
    if (errors) throw new Error(errors[0]!.message);
    return data.order as Seen | null;
  }, 20_000);
  const returned = (order?.payments ?? []).reduce(
    (sum, { refundedAmount }) => sum + refundedAmount.amountMinor,
    0,
  );
  return order?.status === status && returned === refunded
    ? null
    : `order ${orderId} was to be ${status} with ${refunded} returned, and is ${order?.status} with ${returned}`;
};

// On a busy machine a room may still be catching up with the strike before.
const prepared = (crash: CrashHouse, journey: Journey) =>
  eventually(() => journey.prepare(crash.shop), 60_000);

/** Walks a journey while one room is struck at one of its failpoints, and says what came of it. */
export const struck = async (
  crash: CrashHouse,
  journey: Journey,
  room: string,
  strike: Strike,
): Promise<Outcome> => {
  const walk = await prepared(crash, journey);
  await crash.restarts();
  crash.strike(room, strike);
  const from = performance.now();
  const failures: string[] = [];
  const promised = await walk().catch((error: Error) => {
    failures.push(error.message);
    return [];
  });
  const violations = [...failures, ...(await violationsIn(crash, promised))];
  const recoveryMs = performance.now() - from;
  const restarts = await crash.restarts();
  crash.strike(room, null);
  return {
    journey: journey.name,
    fault: `${strike.signal} ${room} at ${strike.point}`,
    faults: restarts.length,
    orders: promised.length,
    recoveryMs,
    restartMs: Math.max(0, ...restarts),
    violations,
  };
};

/** The failpoints a journey passes when nothing goes wrong, each once. */
export const pointsOf = async (crash: CrashHouse, journey: Journey) => {
  const walk = await prepared(crash, journey);
  await violationsIn(crash, []);
  crash.record();
  const violations = await violationsIn(crash, await walk());
  if (violations.length > 0) throw new Error(`${journey.name}: ${violations.join('; ')}`);
  return crash.passed();
};
