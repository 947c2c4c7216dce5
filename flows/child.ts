import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const startLimitMs = 60_000;
const stopLimitMs = 10_000;
const keptCharacters = 20_000;

/** A process of the shop, and the port it said it is ready at. */
export type Child = {
  process: ChildProcess;
  port: number;
  /** What it has said so far. */
  said(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** Starts a process and waits until it says where it is ready. Modules in `imports` are loaded into it first. */
export const startChild = async (
  script: URL,
  settings: Record<string, string>,
  imports: readonly URL[] = [],
): Promise<Child> => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const flags = imports.flatMap(({ href }) => ['--import', href]);
  const child = spawn(process.execPath, [...flags, script.pathname], {
    env: {
      ...inherited,
      NODE_ENV: 'development',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      // Their tests open a shop with them.
      PAGES: 'off',
      ...settings,
    },
    // The last is how a test orders it to fail.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => {
      output = `${output}${chunk}`.slice(-keptCharacters);
    });
  const said = () => output;
  return {
    process: child,
    port: await readyPort(child, script, said),
    said,
    stop: (signal = 'SIGTERM') => stopped(child, signal),
  };
};

const readyPort = (child: ChildProcess, script: URL, said: () => string) =>
  new Promise<number>((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      reject(new Error(`${script.pathname} did not start:\n${said()}`));
    };
    const timer = setTimeout(fail, startLimitMs);
    child.stdout?.on('data', () => {
      const port = /is ready.*? http:\/\/localhost:(\d+)/.exec(said())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('exit', fail);
  });

const stopped = async (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  await gone;
  clearTimeout(timer);
};
