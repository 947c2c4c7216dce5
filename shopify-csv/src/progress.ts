import { Presets, SingleBar } from 'cli-progress';

/** Shows how far the work is. */
export type Progress = { at(done: number, products: number): void; stop(): void };

const everyMs = 5_000;

/** A bar on a terminal, a line every few seconds elsewhere. */
export const progressOf = (total: number): Progress =>
  process.stderr.isTTY ? bar(total) : lines(total);

const bar = (total: number): Progress => {
  const format = '{bar} {percentage} % · {products} products · {eta_formatted} left';
  const options = { format, stream: process.stderr, hideCursor: true };
  const shown = new SingleBar(options, Presets.shades_classic);
  shown.start(total, 0, { products: 0 });
  return {
    at: (done, products) => shown.update(done, { products: products.toLocaleString('en') }),
    stop: () => shown.stop(),
  };
};

const lines = (total: number): Progress => {
  let last = Date.now();
  return {
    at: (done, products) => {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      const percent = Math.floor((100 * done) / Math.max(total, 1));
      console.error(`${products.toLocaleString('en')} products, ${percent} %`);
    },
    stop: () => {},
  };
};
