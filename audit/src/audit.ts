import { sleep } from '@hansa/chassis/backoff';
import { type Invariant, mostViolations, type Violation } from './invariant.ts';
import { invariants } from './invariants.ts';
import { type Look, olderThan, openDatabases, type Urls } from './look.ts';
import { settle } from './settle.ts';

export type { Violation } from './invariant.ts';
export type { Urls } from './look.ts';

/** How to look. */
export type AuditOptions = {
  /** Nothing may be under way any more, so nothing is given time. */
  isAtRest?: boolean;
  /** For how long to wait first until nothing is under way. */
  settleSeconds?: number;
  /** After how long a suspect is looked at again; only one that is still one is told. */
  secondLookMs?: number;
};

/** What was found of one invariant. */
export type Finding = {
  about: string;
  name: string;
  severity: 'violation' | 'notice';
  /** How many break it; when `isMore`, at least so many. */
  count: number;
  isMore: boolean;
  violations: Violation[];
};

/** What an audit found. */
export type Report = {
  /** Whether every invariant holds; notices do not count. */
  isSound: boolean;
  /** Whether nothing was under way any more; null when nobody waited for it. */
  isSettled: boolean | null;
  lookedAt: string;
  seconds: number;
  findings: Finding[];
};

const exampleCount = 20;
const defaultSecondLookMs = 2_000;

/** Checks every invariant over all databases, reading only. */
export const audit = async (urls: Urls, options: AuditOptions = {}): Promise<Report> => {
  const { isAtRest = false, settleSeconds, secondLookMs = defaultSecondLookMs } = options;
  const startedAt = new Date();
  const databases = openDatabases(urls);
  try {
    const isSettled = settleSeconds === undefined ? null : await settle(databases, settleSeconds);
    const look = { sql: databases.sql, older: olderThan(isAtRest) };
    const findings = await Promise.all(
      Object.entries(invariants).flatMap(([about, all]) =>
        all.map(invariant => examine(look, about, invariant, secondLookMs)),
      ),
    );
    return {
      isSound: findings.every(({ severity, count }) => severity === 'notice' || count === 0),
      isSettled,
      lookedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1_000,
      findings,
    };
  } finally {
    await databases.close();
  }
};

const examine = async (
  look: Look,
  about: string,
  { name, severity, find }: Invariant,
  secondLookMs: number,
): Promise<Finding> => {
  const suspects = await find(look);
  const violations = suspects.length === 0 ? [] : await stillSo(look, find, suspects, secondLookMs);
  return {
    about,
    name,
    severity: severity ?? 'violation',
    count: Math.min(violations.length, mostViolations),
    isMore: violations.length > mostViolations,
    violations: violations.slice(0, exampleCount),
  };
};

/** A shop in motion changes between two reads: what is wrong for good is still wrong a moment later. */
const stillSo = async (
  look: Look,
  find: Invariant['find'],
  suspects: readonly Violation[],
  afterMs: number,
) => {
  await sleep(afterMs);
  const before = new Set(suspects.map(({ id }) => id));
  return (await find(look)).filter(({ id }) => before.has(id));
};
