import { Presets, SingleBar } from 'cli-progress';

/** Shows how far the work is. */
export type Progress = { at(done: number, products: number): void; stop(): void };

const everyMs = 5_000;
const mega = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** A bar on a terminal, a line every few seconds elsewhere. */
export const progressOf = (totalBytes: number): Progress =>
  process.stderr.isTTY ? bar(totalBytes) : lines(totalBytes);

const bar = (total: number): Progress => {
  const format = '{bar} {percentage} % · {products} products · {eta_formatted} left';
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { products: 0 });
  return {
    at: (done, products) => bar.update(done, { products: products.toLocaleString('en') }),
    stop: () => bar.stop(),
  };
};

const lines = (total: number): Progress => {
  let last = Date.now();
  return {
    at: (done, products) => {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      console.error(
        `${products.toLocaleString('en')} products, ${mega(done)} of ${mega(total)} MB read`,
      );
    },
    stop: () => {},
  };
};
