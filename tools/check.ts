import { spawn } from 'node:child_process';
import { root } from './rooms.ts';

type Check = { name: string; command: string[] };

const node = process.execPath;
const bin = (name: string) => `${root}node_modules/.bin/${name}`;

const checks: Check[] = [
  { name: 'format and lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  {
    name: 'types of the pages and their templates',
    command: [bin('ngc'), '-p', 'frontend', '--noEmit'],
  },
  {
    name: 'generated files are fresh, the supergraph composes',
    command: [node, 'tools/generate.ts', '--check'],
  },
  {
    name: 'the contract keeps its rules and breaks nobody',
    command: [node, 'tools/check-contract.ts'],
  },
  {
    name: 'docker-compose.yml keeps to its specification and to the code',
    command: [node, 'tools/check-compose.ts'],
  },
  {
    name: 'room borders',
    command: [
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.js',
      '--output-type',
      'err',
      'schema',
      'chassis',
      'subgraphs',
      'gateway',
      'standalone',
      'shopify-csv',
      'audit',
      'flows',
      'frontend',
    ],
  },
  { name: 'dead code', command: [bin('knip'), '--no-progress'] },
  {
    name: 'the pages build, and their first download keeps its budget',
    command: [node, 'frontend/build/build.ts'],
  },
];

// The bundled Node first: some of these tools do not run on older ones.
const environment = {
  ...process.env,
  FORCE_COLOR: '0',
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
};

const run = ({ command: [file, ...args] }: Check) =>
  new Promise<{ code: number | null; output: string }>(resolve => {
    const child = spawn(file!, args, { cwd: root, env: environment });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => (output += chunk));
    child.on('close', code => resolve({ code, output }));
  });

let failed = 0;
for (const check of checks) {
  const { code, output } = await run(check);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name}`);
  if (code !== 0) {
    failed += 1;
    console.log(output.trim());
  }
}
process.exit(failed === 0 ? 0 : 1);
