import { processFacts, writtenSecrets } from './compose-facts.ts';
import { readComposeFile } from './compose-file.ts';
import { brokenComposeRules } from './compose-rules.ts';
import { brokenImageRules } from './image-rules.ts';
import { read } from './rooms.ts';

const { file, problems } = readComposeFile(read('docker-compose.yml'));
const broken = [
  ...problems,
  ...brokenComposeRules(file, processFacts(), writtenSecrets()).map(
    problem => `docker-compose.yml: ${problem}`,
  ),
  ...brokenImageRules(read('Dockerfile'), read('.dockerignore')),
];
for (const problem of broken) console.error(problem);
if (broken.length > 0) process.exit(1);
