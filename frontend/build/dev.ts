import { spawn } from 'node:child_process';
import { frontend } from './fingerprint.ts';
import { graph } from './graph-there.ts';

// The pages with live reload, over a graph that runs already (`npm start` in another terminal). Arguments are which
// application, where not both, and what `ng serve` is to know, such as --port.
const isThere = await fetch(`${graph}/health`).then(
  ({ ok }) => ok,
  () => false,
);
if (!isThere) console.log(`Nothing answers at ${graph}: run npm start in another terminal.`);

const ng = new URL(import.meta.resolve('@angular/cli/bin/ng.js')).pathname;
const known = ['storefront', 'back-office'];
const given = process.argv.slice(2);
const wanted = given.filter(one => known.includes(one));
const options = given.filter(one => !known.includes(one));
for (const application of wanted.length > 0 ? wanted : known) {
  const child = spawn(process.execPath, [ng, 'serve', application, ...options], {
    cwd: frontend,
    stdio: 'inherit',
  });
  process.on('exit', () => child.kill());
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
