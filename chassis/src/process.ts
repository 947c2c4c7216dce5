import { CannotStart } from './config.ts';

/** Closes what was opened. */
export type Stop = () => Promise<unknown>;

const stopLimitMs = 30_000;

/**
 * Runs a process: opens what it is, says so in one line, and on a signal closes everything in the reverse order.
 * What cannot start says why in one line and ends with 1.
 */
export const runProcess = async (open: (opened: Stop[]) => Promise<string>) => {
  const opened: Stop[] = [];
  let isStopping = false;
  const leave = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    // Whatever hangs must not keep the terminal.
    setTimeout(() => process.exit(1), stopLimitMs).unref();
    await closeAll(opened).catch(error => console.error(error));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void leave(0));
  try {
    console.log(await open(opened));
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    await leave(1);
  }
};

const closeAll = async (opened: Stop[]) => {
  for (const stop of opened.splice(0).reverse()) await stop();
};
