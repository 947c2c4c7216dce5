import { randomUUID } from 'node:crypto';
import type { Graph } from './graph.ts';
import type { Place, placesIn } from './places.ts';
import { type Problem, Stop } from './problem.ts';
import type { ReadProduct } from './product-input.ts';

type Line = { sku: string; onHand: number; line: number; handle: string; place: Place };
type Counted = {
  setStockLevels: {
    refused: { sku: string; refusal: { message: string } }[] | null;
    errors: { message: string }[];
  };
};

const maxLines = 200;

const mutation = `mutation ImportStock($input: SetStockLevelsInput!) { setStockLevels(input: $input) {
  refused { sku refusal { ... on DomainError { message } } } errors { ... on DomainError { message } } } }`;

/** Books the stock of products as the file counts it. */
export const sendStock = async (
  graph: Graph,
  places: ReturnType<typeof placesIn>,
  products: readonly ReadProduct[],
  { place, reason }: { place: Place; reason: string },
  tell: (problem: Problem) => void,
) => {
  const lines = products.flatMap(product => linesOf(product, place));
  const byPlace = Map.groupBy(lines, ({ place }) => `${place.warehouse} ${place.location}`);
  for (const there of byPlace.values()) {
    const storageLocationId = await places.idOf(there[0]!.place);
    for (let i = 0; i < there.length; i += maxLines) {
      const some = there.slice(i, i + maxLines);
      const levels = some.map(({ sku, onHand }) => ({ sku, onHand }));
      const input = { storageLocationId, levels, reason, idempotencyKey: randomUUID() };
      const { setStockLevels } = await graph.ask<Counted>(mutation, { input });
      if (!setStockLevels.refused)
        throw new Stop(`The stock was not booked: ${setStockLevels.errors[0]?.message}`);
      for (const { sku, refusal } of setStockLevels.refused) {
        const { line, handle } = some.find(line => line.sku === sku)!;
        const problem = `The stock was not booked: ${refusal.message}`;
        tell({ line, handle, sku, column: 'Variant Inventory Qty', problem, outcome: 'left out' });
      }
    }
  }
};

const linesOf = ({ input, stock, lineOfSku }: ReadProduct, usual: Place): Line[] =>
  stock.flatMap(({ sku, levels }) =>
    levels.map(level => ({
      sku,
      onHand: level.onHand,
      line: lineOfSku.get(sku)!,
      handle: input.slug,
      place: 'warehouse' in level ? level : usual,
    })),
  );
