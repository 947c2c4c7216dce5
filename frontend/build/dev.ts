import { spawn } from 'node:child_process';
import { frontend } from './fingerprint.ts';

// The pages with live reload, over a graph that runs already (`npm start` in another terminal).
const graph = 'http://localhost:4000';
const isThere = await fetch(`${graph}/health`).then(
  ({ ok }) => ok,
  () => false,
);
if (!isThere) console.log(`Nothing answers at ${graph}: run npm start in another terminal.`);

const ng = new URL(import.meta.resolve('@angular/cli/bin/ng.js')).pathname;
const wanted = process.argv.slice(2);
for (const application of wanted.length > 0 ? wanted : ['storefront', 'back-office']) {
  const child = spawn(process.execPath, [ng, 'serve', application], {
    cwd: frontend,
    stdio: 'inherit',
  });
  process.on('exit', () => child.kill());
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
