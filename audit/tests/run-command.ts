import { execFile } from 'node:child_process';
import { serverUrl } from '../../flows/server.ts';

/** Runs one of the commands on the shop of a prefix; answers what it printed and how it ended. */
export const runCommand = (script: string, prefix: string, ...args: string[]) =>
  new Promise<{ code: number; output: string }>(resolve => {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const env = { ...inherited, POSTGRES_URL: serverUrl(), DATABASE_PREFIX: prefix };
    const file = new URL(`../src/${script}.ts`, import.meta.url).pathname;
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
