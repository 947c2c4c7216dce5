import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

// As `npm start` says; more would only be memory.
const flags = ['--max-semi-space-size=32', '--heap-growing-percent=50'];

/** A process of the shop that has said where it is ready. */
export type Child = { pid: number; url: string; stop(): Promise<void> };

/** Starts a process of the shop and waits until it is ready. */
export const startChild = async (
  script: string,
  settings: Record<string, string>,
): Promise<Child> => {
  const path = new URL(`../../${script}`, import.meta.url).pathname;
  const child = spawn(process.execPath, [...flags, path], {
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    pid: child.pid!,
    url: await readyUrl(child, script),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const readyUrl = async (child: ChildProcess, script: string) => {
  let output = '';
  for await (const chunk of child.stdout!) {
    output += chunk;
    const port = /is ready.*? http:\/\/localhost:(\d+)/.exec(output)?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error(`${script} did not start:\n${output}`);
};
