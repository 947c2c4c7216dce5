import { randomUUID } from 'node:crypto';
import { PickTask } from './pick-task.entity.ts';
import { PickingJob } from './picking-job.entity.ts';

/** A valid picking job for tests; say only what matters. */
export const aPickingJob = (facts: Partial<PickingJob> = {}) =>
  Object.assign(new PickingJob(), {
    id: randomUUID(),
    orderId: randomUUID(),
    customerId: null,
    status: 'OPEN',
    createdAt: new Date(),
    startedAt: null,
    packedAt: null,
    version: 1,
    ...facts,
  });

/** A task that asks for so many, of which none is picked yet. */
export const aPickTask = (quantity: number, facts: Partial<PickTask> = {}) =>
  Object.assign(new PickTask(), {
    id: randomUUID(),
    pickingJobId: randomUUID(),
    sku: 'TEA',
    quantity,
    pickedQuantity: 0,
    storageLocationId: randomUUID(),
    storageLocationCode: 'A-01',
    warehouseCode: 'HL',
    ...facts,
  });
