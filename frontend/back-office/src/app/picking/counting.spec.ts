import { isComplete, scan, type Task } from './counting';

const task = (id: string, sku: string, quantity: number, pickedQuantity = 0): Task => ({
  id,
  sku,
  quantity,
  pickedQuantity,
});
const none = new Map<string, number>();

describe('A scan', () => {
  it('counts one up, however the SKU is written', () => {
    const tasks = [task('a', 'CUP-NAVY', 2)];

    expect(scan(' cup-navy ', tasks, none)).toMatchObject({ kind: 'counted', picked: 1 });
  });

  it('goes on from what was counted here and not yet told', () => {
    const tasks = [task('a', 'CUP-NAVY', 3, 1)];

    expect(scan('CUP-NAVY', tasks, new Map([['a', 2]]))).toMatchObject({ picked: 3 });
  });

  it('goes to the next place of the same SKU when the first has given all', () => {
    const tasks = [task('a', 'CUP-NAVY', 1, 1), task('b', 'CUP-NAVY', 2)];

    expect(scan('CUP-NAVY', tasks, none)).toMatchObject({ task: { id: 'b' }, picked: 1 });
  });

  it('is refused when there is enough', () => {
    expect(scan('CUP-NAVY', [task('a', 'CUP-NAVY', 1, 1)], none).kind).toBe('enough');
  });

  it('is refused when it belongs to another order', () => {
    expect(scan('BOWL', [task('a', 'CUP-NAVY', 1)], none).kind).toBe('foreign');
  });
});

describe('A job', () => {
  it('is complete when nothing is short', () => {
    const tasks = [task('a', 'CUP-NAVY', 1, 1), task('b', 'BOWL', 2, 1)];

    expect(isComplete(tasks, none)).toBe(false);
    expect(isComplete(tasks, new Map([['b', 2]]))).toBe(true);
  });
});
