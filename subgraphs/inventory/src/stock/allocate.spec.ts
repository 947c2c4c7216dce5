import { describe, expect, it } from '@jest/globals';
import { InsufficientStock } from '../errors.ts';
import { allocate, type FreeStock } from './allocate.ts';

const at = (warehouseId: string, place: string, sku: string, free: number): FreeStock => ({
  warehouseId,
  storageLocationId: `${warehouseId}/${place}`,
  sku,
  free,
});
const placesOf = (allocated: ReturnType<typeof allocate>) =>
  allocated.map(
    ({ sku, storageLocationId, quantity }) => `${quantity} ${sku} ${storageLocationId}`,
  );

describe('Allocation', () => {
  it('takes a whole order from one warehouse if one can give it', () => {
    const stock = [at('HH', 'a', 'TEA', 9), at('HL', 'a', 'TEA', 3), at('HL', 'b', 'CUP', 2)];

    const allocated = allocate(
      [
        { sku: 'TEA', quantity: 3 },
        { sku: 'CUP', quantity: 2 },
      ],
      stock,
    );

    expect(placesOf(allocated)).toEqual(['3 TEA HL/a', '2 CUP HL/b']);
  });

  it('else takes each line from one warehouse if one can give that', () => {
    const stock = [at('HH', 'a', 'TEA', 3), at('HL', 'a', 'TEA', 2), at('HL', 'b', 'CUP', 2)];

    const allocated = allocate(
      [
        { sku: 'TEA', quantity: 3 },
        { sku: 'CUP', quantity: 2 },
      ],
      stock,
    );

    expect(placesOf(allocated)).toEqual(['3 TEA HH/a', '2 CUP HL/b']);
  });

  it('else splits a line, the fullest places first', () => {
    const stock = [at('HH', 'a', 'TEA', 3), at('HL', 'a', 'TEA', 1), at('HL', 'b', 'TEA', 4)];

    expect(placesOf(allocate([{ sku: 'TEA', quantity: 6 }], stock))).toEqual([
      '4 TEA HL/b',
      '2 TEA HH/a',
    ]);
  });

  it('refuses what cannot be had, and says how much there is', () => {
    const stock = [at('HH', 'a', 'TEA', 3)];

    const tooMuch = () => allocate([{ sku: 'TEA', quantity: 4 }], stock);

    expect(tooMuch).toThrow(InsufficientStock);
    expect(tooMuch).toThrow('4 of TEA requested, 3 available.');
  });

  it('refuses a SKU nobody ever booked', () => {
    expect(() => allocate([{ sku: 'GHOST', quantity: 1 }], [])).toThrow(InsufficientStock);
  });
});
