import type { ReadProduct } from './product-input.ts';

const maxProducts = 50;
// The gateway takes 100 kB, the question and the rest of the JSON included.
const maxBytes = 80_000;

/** Puts products together, as many as one question to the graph can carry. */
export async function* batches(
  products: AsyncIterable<ReadProduct>,
): AsyncGenerator<ReadProduct[]> {
  let batch: ReadProduct[] = [];
  let bytes = 0;
  for await (const product of products) {
    const size = Buffer.byteLength(JSON.stringify(product.input));
    if (batch.length === maxProducts || (batch.length > 0 && bytes + size > maxBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(product);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Does work on all items, some at a time; takes the next item only when there is a hand free. */
export const inParallel = async <Item>(
  hands: number,
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
) => {
  const busy = new Set<Promise<void>>();
  for await (const item of items) {
    const done = work(item).finally(() => busy.delete(done));
    // A failure is heard at the next wait.
    done.catch(() => {});
    busy.add(done);
    if (busy.size >= hands) await Promise.race(busy);
  }
  await Promise.all(busy);
};
