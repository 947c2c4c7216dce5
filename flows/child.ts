import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const startLimitMs = 60_000;
const stopLimitMs = 10_000;

/** A process of the shop, and the port it said it is ready at. */
export type Child = {
  process: ChildProcess;
  port: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** Starts a process and waits until it says where it is ready. */
export const startChild = async (script: URL, settings: Record<string, string>): Promise<Child> => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [script.pathname], {
    env: {
      ...inherited,
      NODE_ENV: 'development',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    process: child,
    port: await readyPort(child, script),
    stop: (signal = 'SIGTERM') => stopped(child, signal),
  };
};

const readyPort = (child: ChildProcess, script: URL) =>
  new Promise<number>((resolve, reject) => {
    let output = '';
    const fail = () => {
      clearTimeout(timer);
      reject(new Error(`${script.pathname} did not start:\n${output}`));
    };
    const timer = setTimeout(fail, startLimitMs);
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = /is ready.*? http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
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
