import { spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { budgets, initialBytes } from './budget.ts';
import { earlyFiles } from './early-files.ts';
import { dist, fingerprint, frontend, isFresh } from './fingerprint.ts';
import { precompress } from './precompress.ts';
import { trustedDocuments } from './trusted-documents.ts';

const unfinished = `${frontend}dist.new/`;
const applications = ['storefront', 'back-office'];

/** Builds one application; what its compiler says is told when it fails, or warns. */
const buildOne = async (application: string) => {
  const startedAt = performance.now();
  const ng = new URL(import.meta.resolve('@angular/cli/bin/ng.js')).pathname;
  const child = spawn(process.execPath, [ng, 'build', application, '--progress=false'], {
    cwd: frontend,
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' },
  });
  process.on('exit', () => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += text));
  const code = await new Promise(resolve => child.on('close', resolve));
  if (code !== 0) throw new Error(`${application} could not be built:\n${said}`);
  if (said.includes('WARNING')) console.log(said);
  console.log(
    `Pages: ${application} built in ${Math.round((performance.now() - startedAt) / 1_000)} s`,
  );
};

// Whoever ordered the build has gone.
process.on('SIGTERM', () => process.exit(1));

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;

const build = async () => {
  const sources = fingerprint();
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await Promise.all(applications.map(buildOne));
  const documents = await trustedDocuments();
  await writeFile(`${unfinished}trusted-documents.json`, JSON.stringify(documents, null, 2));
  const early = earlyFiles(`${unfinished}storefront`);
  await writeFile(`${unfinished}early.json`, JSON.stringify(early, null, 2));
  const files = await precompress(unfinished);
  const sizes = applications.map(name => `${name} ${kilobytes(initialBytes(unfinished + name))}`);
  console.log(
    `Pages: ${files} files compressed, ${Object.keys(documents).length} documents trusted; first download ${sizes.join(', ')}`,
  );
  for (const name of applications) {
    const bytes = initialBytes(unfinished + name);
    if (bytes > budgets[name]!)
      throw new Error(
        `${name} downloads ${kilobytes(bytes)} first, more than ${kilobytes(budgets[name]!)}.`,
      );
  }
  await writeFile(`${unfinished}fingerprint`, sources);
  await rm(dist, { recursive: true, force: true });
  await rename(unfinished, dist);
};

if (isFresh() && !process.argv.includes('--again')) {
  console.log('Pages: nothing has changed since they were built');
} else {
  console.log('Pages: building the storefront and the back office, once; half a minute or so');
  await build().catch(error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
