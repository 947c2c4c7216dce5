import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import { fillCatalogue, settled } from './fill-catalogue.ts';
import { scenarios } from './scenarios.ts';
import { openStandalone, residentMb, type Shop } from './shop.ts';
import { openApart } from './shop-apart.ts';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '1000' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '12' },
    distributed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const usage = `npm run bench -- [--products 1000,10000] [--only "search"] [--seconds 12] [--distributed]

Opens a shop of its own (in one process, or each room apart), imports a catalogue, and asks as ten people who wait for each answer.
Prints, of the best of three rounds, requests a second (beside it the median round), latency, processor time and SQL statements per request, readiness and memory.`;

const figure = (value: number, digits = 1) => value.toFixed(digits).padStart(10);
const row = (...cells: (string | number)[]) =>
  console.log(
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(10)))
      .join(''),
  );

/** Does something with a shop, and closes it whatever happens. */
const withShop = async <Result>(home: string, work: (shop: Shop) => Promise<Result>) => {
  const shop = await (values.distributed ? openApart : openStandalone)(home);
  try {
    return await work(shop);
  } finally {
    await shop.stop();
  }
};

const measure = async (products: number) => {
  const home = await mkdtemp(join(tmpdir(), 'hansa-bench-'));
  try {
    const first = await withShop(home, async shop => ({
      readyMs: shop.readyMs,
      importSeconds: await fillCatalogue(shop, products),
      settledSeconds: await settled(shop),
    }));
    console.log(
      `\n${products} products × 3 variants, imported in ${first.importSeconds.toFixed(1)} s, all heard ${first.settledSeconds.toFixed(1)} s later; first ready after ${(first.readyMs / 1_000).toFixed(1)} s`,
    );
    await withShop(home, measureScenarios);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const measureScenarios = async (shop: Shop) => {
  console.log(
    `later ready after ${(shop.readyMs / 1_000).toFixed(1)} s, ${residentMb(shop).toFixed(0)} MB resident`,
  );
  row('', 'target/s', 'per s', 'median', 'p50 ms', 'p99 ms', 'CPU ms', 'SQL', 'MB');
  for (const scenario of scenarios(shop.staff).filter(({ name }) =>
    name.includes(values.only ?? ''),
  )) {
    const figures = await closedLoop(shop, scenario, { seconds: Number(values.seconds) });
    row(
      figures.name,
      scenario.target,
      figure(figures.perSecond, 0),
      figure(figures.medianPerSecond, 0),
      figure(figures.p50Ms),
      figure(figures.p99Ms),
      figure(figures.cpuMs, 2),
      figure(figures.statements),
      figure(residentMb(shop), 0),
    );
  }
};

if (values.help) console.log(usage);
else {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  for (const products of values.products.split(',')) await measure(Number(products));
}
