import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { generateCatalogue } from '@hansa/shopify-csv/generate-catalogue';
import type { Shop } from './shop.ts';

const importer = new URL('../../shopify-csv/src/import.ts', import.meta.url).pathname;

type Ready = { rooms: Record<string, { outboxLagSeconds?: number }> };

const settleLimitMs = 3_600_000;

// What was told just now does not count as late yet.
const overlookedMs = 1_500;

/** Waits until every room has told the others what there was to tell; answers how long that took. */
export const settled = async ({ url }: Shop) => {
  const from = performance.now();
  let quietSince = from;
  while (performance.now() - from < settleLimitMs) {
    const { rooms } = (await (await fetch(`${url}/ready`)).json()) as Ready;
    const isQuiet = Object.values(rooms).every(
      ({ outboxLagSeconds = 1 }) => outboxLagSeconds === 0,
    );
    if (!isQuiet) quietSince = performance.now();
    else if (performance.now() - quietSince > overlookedMs) break;
    await sleep(100);
  }
  return (quietSince - from) / 1_000;
};

/** Imports a catalogue of so many products through the shop's own front door; answers how long it took. */
export const fillCatalogue = async ({ url, staff }: Shop, products: number) => {
  const file = join(tmpdir(), `catalogue-${process.pid}.csv`);
  await pipeline(Readable.from(generateCatalogue(products)), createWriteStream(file));
  const from = performance.now();
  try {
    await promisify(execFile)(process.execPath, [importer, file], {
      env: {
        ...process.env,
        HANSA_URL: url,
        ADMIN_EMAIL: staff.email,
        ADMIN_PASSWORD: staff.password,
      },
    });
    return (performance.now() - from) / 1_000;
  } finally {
    await rm(file);
  }
};
