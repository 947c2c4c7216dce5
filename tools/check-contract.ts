import { breakingChanges, contractBefore, unannounced } from './breaking-changes.ts';
import { brokenRules } from './contract-rules.ts';
import { read } from './rooms.ts';

const breaks = unannounced(await breakingChanges(contractBefore(), read));
const problems = [
  ...brokenRules(),
  ...breaks.map(
    ({ file, path, message }) =>
      `${file}: ${message} (breaking; name \`${path}\` in schema/BREAKING.md if it is meant)`,
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
