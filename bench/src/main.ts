import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import { eventLag } from './event-lag.ts';
import { fillCatalogue, settled } from './fill-catalogue.ts';
import { flashSale, newGoods } from './flash-sale.ts';
import { recovery } from './recovery.ts';
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
Prints, of the best of three rounds, requests a second (beside it the median round), latency, processor time and SQL statements per request, within what 99 of 100 facts were heard, readiness and memory.`;

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
    if (isWanted('flash sale')) await withShop(home, measureFlashSale);
    if (isWanted('recovery') && !values.distributed) await measureRecovery(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const isWanted = (name: string) => name.includes(values.only ?? '');

const measureFlashSale = async (shop: Shop) => {
  for (const _ of [1, 2]) {
    const { result, events, p99Ms } = await eventLag(shop, () => flashSale(shop));
    const { seconds, orders, soldOut, errors, settledSeconds } = result;
    console.log(
      `flash sale of 200 units to 400 buyers, 50 at a time: ${orders} paid orders, ${soldOut} told that it is sold out, ${errors} errors, in ${seconds.toFixed(1)} s (at most 5); ` +
        `${events} facts, 99 of 100 heard within ${p99Ms} ms (at most 100), all heard ${settledSeconds.toFixed(1)} s after the last answer`,
    );
  }
};

const measureRecovery = async (home: string) => {
  const { interrupted, readySeconds, wholeSeconds } = await recovery(home, shop =>
    newGoods(shop, 1_000_000),
  );
  console.log(
    `recovery from kill -9 while ten people buy: ready after ${readySeconds.toFixed(1)} s, the ${interrupted} journeys and outboxes it left ended after ${wholeSeconds.toFixed(1)} s (at most 5)`,
  );
};

const measureScenarios = async (shop: Shop) => {
  console.log(
    `later ready after ${(shop.readyMs / 1_000).toFixed(1)} s, ${residentMb(shop).toFixed(0)} MB resident`,
  );
  row('', 'target/s', 'per s', 'median', 'p50 ms', 'p99 ms', 'CPU ms', 'SQL', 'heard ms', 'MB');
  for (const scenario of scenarios(shop.staff).filter(({ name }) => isWanted(name))) {
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
      figures.heardMs > 0 ? figure(figures.heardMs, 0) : '',
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
