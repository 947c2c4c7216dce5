import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './rooms.ts';

// Every test there is: rules, rooms and flows by jest, the pages' parts by Vitest, the pages in a browser by Playwright.
// With arguments of its own, such as a path, jest alone. `--json --outputFile=FILE` leaves the sums in a file.
type Sums = { passed: number; failed: number };

const given = process.argv.slice(2);
const outputFile = given.find(one => one.startsWith('--outputFile='))?.replace('--outputFile=', '');
const own = given.filter(one => one !== '--json' && !one.startsWith('--outputFile='));
const folder = mkdtempSync(join(tmpdir(), 'hansa-sums-'));

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync('npm', ['run', '--silent', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

const read = <Summary>(name: string): Summary | undefined => {
  const file = join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Summary) : undefined;
};

/** A run that failed without a failed test failed all the same. */
const sums = (status: number, passed = 0, failed = 0): Sums => ({
  passed,
  failed: failed === 0 && status !== 0 ? 1 : failed,
});

type JestSummary = {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites?: number;
};

const jest = () => {
  const status = run(['test:jest', '--', '--json', `--outputFile=${folder}/jest.json`, ...own]);
  const summary = read<JestSummary>('jest.json');
  const failed = (summary?.numFailedTests ?? 0) + (summary?.numRuntimeErrorTestSuites ?? 0);
  return sums(status, summary?.numPassedTests, failed);
};

const vitest = (script: string) => {
  const reporters = ['--reporters=json', '--reporters=default'];
  const file = `${script.replaceAll(':', '-')}.json`;
  const status = run([script, '--', ...reporters, `--output-file=${folder}/${file}`]);
  const summary = read<JestSummary>(file);
  return sums(status, summary?.numPassedTests, summary?.numFailedTests);
};

const browser = () => {
  const status = run(['test:browser'], { BROWSER_SUMMARY: `${folder}/browser.json` });
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    'browser.json',
  )?.stats;
  return sums(status, stats && stats.expected + stats.flaky, stats?.unexpected);
};

const runs =
  own.length > 0
    ? [jest]
    : [jest, () => vitest('test:pages'), () => vitest('test:back-office'), browser];
const results = runs.map(one => one());
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
if (outputFile) {
  writeFileSync(outputFile, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
}
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
