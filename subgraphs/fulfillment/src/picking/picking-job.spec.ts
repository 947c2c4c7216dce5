import { IllegalTransition } from '@hansa/chassis/domain-error';
import { OrderPacked } from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { PickedTooMany, ShortPick } from '../errors.ts';
import { aPickingJob, aPickTask } from './picking-job.builder.ts';

describe('A picking job', () => {
  it('begins with the first pick that is confirmed', () => {
    const job = aPickingJob();
    const task = aPickTask(3);

    job.confirmPick(task, 2);

    expect(job.status).toBe('PICKING');
    expect(job.startedAt).not.toBeNull();
    expect(task.pickedQuantity).toBe(2);
  });

  it('counts what was picked in all, so that saying it twice changes nothing and a miscount is put right', () => {
    const job = aPickingJob();
    const task = aPickTask(3);

    job.confirmPick(task, 2);
    job.confirmPick(task, 2);
    expect(task.pickedQuantity).toBe(2);
    job.confirmPick(task, 1);
    expect(task.pickedQuantity).toBe(1);
  });

  it('never has more picked than is asked for', () => {
    const task = aPickTask(3);

    expect(() => aPickingJob().confirmPick(task, 4)).toThrow(PickedTooMany);
    expect(task.pickedQuantity).toBe(0);
  });

  it('is not packed while something is short, and says of what', () => {
    const job = aPickingJob({ status: 'PICKING' });
    const full = aPickTask(1, { pickedQuantity: 1 });
    const short = aPickTask(3, { pickedQuantity: 2 });

    expect(() => job.pack([full, short])).toThrow(
      new ShortPick({ taskId: short.id, requested: 3, picked: 2 }),
    );
    expect(job.status).toBe('PICKING');
  });

  it('is packed when all of it was picked', () => {
    const job = aPickingJob();
    const tasks = [aPickTask(1), aPickTask(3)];
    job.pickAll(tasks);

    const fact = job.pack(tasks);

    expect(job.status).toBe('PACKED');
    expect(fact).toEqual(OrderPacked({ pickingJobId: job.id, orderId: job.orderId }));
  });

  it('is not packed before anybody began', () => {
    expect(() => aPickingJob().pack([aPickTask(1)])).toThrow(IllegalTransition);
  });

  it.each(['OPEN', 'PICKING', 'PACKED'] as const)(
    'that is %s ends when its order is cancelled',
    status => {
      const job = aPickingJob({ status });

      job.cancelWithOrder();

      expect(job.status).toBe('CANCELLED');
    },
  );

  it.each(['PACKED', 'CANCELLED'] as const)('that is %s is picked no more', status => {
    const job = aPickingJob({ status });
    const task = aPickTask(2);

    expect(() => job.start()).toThrow(IllegalTransition);
    expect(() => job.confirmPick(task, 1)).toThrow(IllegalTransition);
    expect(() => job.pack([])).toThrow(IllegalTransition);
    expect(task.pickedQuantity).toBe(0);
  });
});
