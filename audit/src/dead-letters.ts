import { BadUsage, parsed, runCommand } from './command.ts';
import { deadLetters, lettersText } from './letters.ts';
import { type Look, openDatabases, openForRepair } from './look.ts';
import { type Replayed, replay, replayAll } from './replay.ts';
import { withDatabases } from './where.ts';

const usage = `Usage: npm run dead-letters [-- [replay ID | replay all] [options]]

Lists the facts that their consumers could not take, of every room. With replay they are told again, and what comes of
it is waited for. A fact that is not dead but is missing in the inbox of one who hears it is told again, too.

  --wait SECONDS   how long to wait for what comes of it (15)
  --json           as JSON
  --help           this

The shop must be running for anything to be taken; where it is, npm run audit -- --help says. Exits with 0, or with 1
when the ID is unknown or something was not taken, with 2 when nothing could be looked at.`;

const run = async () => {
  const { values, positionals } = parsed(process.argv.slice(2), {
    wait: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [verb, id, ...rest] = positionals;
  const waitMs = Number(values.wait) * 1_000;
  if ((verb && (verb !== 'replay' || !id)) || rest.length > 0 || !(waitMs >= 0))
    throw new BadUsage('That is not understood; --help says what there is.');
  return withDatabases(async urls => {
    const { sql, close } = id ? openForRepair(urls) : openDatabases(urls);
    const work = id ? tellAgain(sql, id, waitMs, values.json) : list(sql, values.json);
    return work.finally(close);
  });
};

const list = async (sql: Look['sql'], isJson: boolean) => {
  const letters = await deadLetters(sql);
  console.log(isJson ? JSON.stringify(letters, null, 2) : lettersText(letters));
  return 0;
};

const tellAgain = async (sql: Look['sql'], id: string, waitMs: number, isJson: boolean) => {
  const replayed = id === 'all' ? await replayAll(sql, waitMs) : await replay(sql, id, waitMs);
  if (!replayed) {
    console.error(`No room has told a fact ${id}.`);
    return 1;
  }
  console.log(isJson ? JSON.stringify(replayed, null, 2) : replayedText(replayed));
  return replayed.every(({ outcome }) => outcome === 'taken') ? 0 : 1;
};

const replayedText = (replayed: readonly Replayed[]) =>
  replayed.length === 0
    ? 'There is nothing to tell again.'
    : replayed
        .map(
          ({ eventId, from, type, consumer, outcome, error }) =>
            `${eventId}  ${type}  ${from} → ${consumer}  ${outcome}${error ? `: ${error}` : ''}`,
        )
        .join('\n');

await runCommand(run, 2);
