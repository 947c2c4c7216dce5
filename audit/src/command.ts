import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CannotStart } from '@hansa/chassis/config';

/** The arguments of a command that makes no sense. */
export class BadUsage extends CannotStart {}

/** What a command line says. */
export const parsed = <Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadUsage(`${(error as Error).message.split('. ')[0]}; --help says what there is.`);
  }
};

/** Runs a command; one that cannot do what it should says why in one line and ends with a code of its own. */
export const runCommand = async (run: () => Promise<number>, codeWhenUnable: number) => {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : sentenceOf(error));
    process.exitCode = codeWhenUnable;
  }
};

// What PostgreSQL says of a database that is away or not one of ours is clear enough; a refused connection says it in its code.
const sentenceOf = (error: unknown) => {
  const { message, code } = error as { message?: string; code?: string };
  return `The databases cannot be looked at: ${message || code || String(error)}.`;
};
