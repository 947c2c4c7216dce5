import type { Finding, Report, Violation } from './audit.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** A report for people: every invariant, whether it holds, and for whom it does not. */
export const reportText = (report: Report): string =>
  [...Map.groupBy(report.findings, ({ about }) => about)]
    .flatMap(([about, findings]) => [about, ...findings.flatMap(linesOf), ''])
    .concat(summaryOf(report))
    .join('\n');

const linesOf = ({ name, severity, count, isMore, violations }: Finding) => {
  const found = `${isMore ? 'over ' : ''}${count}${severity === 'notice' ? ' (notice)' : ''}`;
  const more = count - violations.length;
  return [
    `  ${(count === 0 ? 'ok' : found).padEnd(12)} ${name}`,
    ...violations.map(violation => `  ${' '.repeat(12)}   ${violationText(violation)}`),
    ...(more > 0 ? [`  ${' '.repeat(12)}   … and ${more} more`] : []),
  ];
};

const violationText = ({ id, ...facts }: Violation) =>
  [id, ...Object.entries(facts).map(([name, value]) => `${name}: ${valueText(value)}`)].join(' · ');

const valueText = (value: unknown) =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const summaryOf = ({ findings, isSettled, seconds }: Report) => {
  const rules = findings.filter(({ severity }) => severity === 'violation');
  const broken = rules.filter(({ count }) => count > 0);
  const noticed = findings.filter(({ severity, count }) => severity === 'notice' && count > 0);
  const violations = broken.reduce((sum, { count }) => sum + count, 0);
  return [
    isSettled === false ? 'The shop did not come to rest in time. ' : '',
    broken.length === 0
      ? `All ${rules.length} invariants hold`
      : `${broken.length} of ${rules.length} invariants do not hold: ${plural(violations, 'violation', 'violations')}`,
    noticed.length > 0
      ? `; ${plural(noticed.length, 'notice', 'notices')} for a person to see`
      : '',
    ` (${seconds.toFixed(1)} s).`,
  ].join('');
};
