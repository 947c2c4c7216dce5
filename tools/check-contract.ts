import { describedEvents } from './asyncapi.ts';
import { breakingChanges, contractBefore, unannounced } from './breaking-changes.ts';
import { brokenRules } from './contract-rules.ts';
import { eventBreaks } from './event-breaks.ts';
import { read } from './rooms.ts';

const before = contractBefore();
const breaks = unannounced([
  ...(await breakingChanges(before, read)),
  ...eventBreaks(describedEvents(before), describedEvents()),
]);
const problems = [
  ...brokenRules(),
  ...breaks.map(
    ({ file, path, message }) =>
      `${file}: ${message} (breaking; name \`${path}\` in schema/BREAKING.md if it is meant)`,
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
