import { read, rooms } from './rooms.ts';

const folders = ['schema', 'chassis', 'gateway', ...rooms.map(({ name }) => `subgraphs/${name}`)];

/** Sentences about what the image lacks or should not have; none when all is well. */
export const brokenImageRules = (dockerfile: string, ignored: string): string[] => [
  ...folders
    .filter(folder => !dockerfile.includes(`\nCOPY ${folder}/package.json ${folder}/\n`))
    .map(folder => `Dockerfile: installs what ${folder} needs`),
  ...unless(
    dockerfile.includes(`FROM node:${nodeMajor()}-slim\n`),
    `Dockerfile: runs Node ${nodeMajor()}`,
  ),
  ...unless(/^USER (?!root)\w+$/m.test(dockerfile), 'Dockerfile: runs as somebody without rights'),
  ...unless(
    ignored.includes('\n*\n') && ignored.includes('\n**/.env*\n') && ignored.includes('\n**/.keys'),
    '.dockerignore: lets nothing in but what it names, and no secret',
  ),
];

const nodeMajor = () => JSON.parse(read('package.json')).devDependencies.node.split('.')[0];

const unless = (isSo: boolean, problem: string) => (isSo ? [] : [problem]);
