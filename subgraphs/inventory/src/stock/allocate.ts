import { InsufficientStock } from '../errors.ts';

/** So many of a SKU that somebody wants. */
export type Line = { sku: string; quantity: number };

/** So many of a SKU that are free at a place. */
export type FreeStock = {
  sku: string;
  storageLocationId: string;
  warehouseId: string;
  free: number;
};

/** From which place a line takes how many. */
export type Allocated = { sku: string; storageLocationId: string; quantity: number };

/**
 * Chooses where an order's goods come from: one warehouse if one can give all of it; else each line from
 * one warehouse if one can; else split, the fullest places first. Refuses the first line that cannot be had.
 */
export const allocate = (lines: readonly Line[], stock: readonly FreeStock[]): Allocated[] => {
  for (const { sku, quantity } of lines) {
    const available = freeOf(sku, stock);
    if (available < quantity) throw new InsufficientStock({ sku, requested: quantity, available });
  }
  const whole = warehouseFor(lines, stock);
  return lines.flatMap(line => {
    const warehouse = whole ?? warehouseFor([line], stock);
    return takeFrom(warehouse ? within(warehouse, stock) : stock, line);
  });
};

const freeOf = (sku: string, stock: readonly FreeStock[]) =>
  stock.filter(place => place.sku === sku).reduce((sum, { free }) => sum + free, 0);

const within = (warehouseId: string, stock: readonly FreeStock[]) =>
  stock.filter(place => place.warehouseId === warehouseId);

/** The warehouse that can give every line and has most of the first; ids decide between equals. */
const warehouseFor = (lines: readonly Line[], stock: readonly FreeStock[]) => {
  const warehouses = [...new Set(stock.map(({ warehouseId }) => warehouseId))].sort();
  const able = warehouses.filter(id =>
    lines.every(({ sku, quantity }) => freeOf(sku, within(id, stock)) >= quantity),
  );
  const sku = lines[0]?.sku ?? '';
  return able.sort((a, b) => freeOf(sku, within(b, stock)) - freeOf(sku, within(a, stock)))[0];
};

const takeFrom = (stock: readonly FreeStock[], { sku, quantity }: Line): Allocated[] => {
  const places = stock.filter(place => place.sku === sku).sort(fullestFirst);
  const taken: Allocated[] = [];
  let open = quantity;
  for (const { storageLocationId, free } of places) {
    const part = Math.min(open, free);
    if (part > 0) taken.push({ sku, storageLocationId, quantity: part });
    open -= part;
  }
  return taken;
};

const fullestFirst = (a: FreeStock, b: FreeStock) =>
  b.free - a.free || a.storageLocationId.localeCompare(b.storageLocationId);
