import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Who a process runs as, when it must not be ourselves. */
export type Account = { uid: number; gid: number };

// A session of its own, so that Ctrl-C in our terminal does not reach it; no PG* variable of the
// caller; a language and a time zone that do not depend on the machine.
export const apart = {
  detached: true,
  cwd: '/',
  env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' },
};

type Run = { account?: Account | undefined; timeoutMs?: number };

/** Runs a program to its end and answers what it printed; fails with that text. */
export const run = (file: string, args: string[], { account, timeoutMs = 10_000 }: Run = {}) =>
  new Promise<string>((resolve, reject) => {
    const limits = { timeout: timeoutMs, killSignal: 'SIGKILL' as const };
    const child = spawn(file, args, { ...apart, ...account, ...limits, stdio: 'pipe' });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => (printed += chunk));
    }
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve(printed) : reject(new Error(`${file}: ${printed.trim() || signal}`)),
    );
  });

/** Waits until something holds; answers whether it did before the deadline. */
export const until = async (holds: () => Promise<boolean>, deadline: number) => {
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

const readOrEmpty = (file: string) => readFile(file, 'utf8').catch(() => '');
const ps = (pid: number, ...fields: string[]) =>
  run('ps', ['-ww', ...fields.flatMap(field => ['-o', `${field}=`]), '-p', `${pid}`]).catch(
    () => '',
  );

/** When a process started, which tells it from a later one of the same id; undefined for a dead one. */
export const startOf = async (pid: number): Promise<string | undefined> => {
  const [state, start] = await (process.platform === 'linux' ? linuxStart(pid) : psStart(pid));
  // A zombie answers signals until its parent looks, which in a container may be never.
  return !state || /^[ZX]/.test(state) ? undefined : start;
};

const linuxStart = async (pid: number) => {
  const stat = await readOrEmpty(`/proc/${pid}/stat`);
  // The program's name stands in brackets and may hold any character, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [fields[0], fields[19]];
};

const psStart = async (pid: number) => {
  const [state, ...start] = (await ps(pid, 'stat', 'lstart')).trim().split(/\s+/);
  return [state, start.join(' ')];
};

/** The command line of a process, or nothing for a dead one. */
export const commandOf = (pid: number): Promise<string> =>
  process.platform === 'linux'
    ? readOrEmpty(`/proc/${pid}/cmdline`).then(line => line.replaceAll('\0', ' '))
    : ps(pid, 'command');
