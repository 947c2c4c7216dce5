// Plain JavaScript for any Node from 20 on: everything else here is TypeScript, which Node runs
// by itself from 24 on. Usage: node standalone/start.js [script.ts] [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const capableVersion = 24;
const mainScript = fileURLToPath(new URL('src/main.ts', import.meta.url));

const [, , ...given] = process.argv;
const isNamed = given[0]?.endsWith('.ts');
const script = isNamed ? resolve(given[0]) : mainScript;
const args = isNamed ? given.slice(1) : given;

const fail = line => {
  console.error(line);
  process.exitCode = 1;
};

const bundledNode = () => {
  try {
    const packageFile = createRequire(import.meta.url).resolve('node/package.json');
    const { bin } = createRequire(packageFile)(packageFile);
    const file = join(dirname(packageFile), bin.node);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
};

// One made for another machine would be taken for a shell script and complain strangely.
const runs = node => spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;

const runHere = () => {
  process.argv = [process.argv[0], script, ...args];
  return import(pathToFileURL(script).href);
};

const runWith = node => {
  const child = spawn(node, [...process.execArgv, script, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well, and a second one would mean: at once.
  const hasTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  process.on('SIGINT', () => hasTerminal || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
};

if (Number.parseInt(process.versions.node, 10) >= capableVersion) {
  await runHere();
} else {
  const node = bundledNode();
  if (!node) fail(`Hansa runs on Node ${capableVersion}, which npm ci puts beside it: run npm ci`);
  else if (!runs(node)) fail(`${node} does not run on this machine: run npm ci here`);
  else runWith(node);
}
