import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ownerNow } from '../order/order-notes.ts';
import { PickTask } from './pick-task.entity.ts';
import { PickingJob } from './picking-job.entity.ts';

type Allocation = {
  storageLocationId: string;
  storageLocationCode: string;
  warehouseCode: string;
  quantity: number;
};

/** A paid order as ordering tells of it: what of it lies where. */
export type OrderToPick = {
  orderId: string;
  customerId: string | null;
  lines: readonly { sku: string; allocations: readonly Allocation[] }[];
};

/** The picking job of an order, whoever opens it. */
export const pickingJobIdOf = (orderId: string) => idFor(orderId, 'picking job');

/** Opens the picking job of a paid order whose lock is held, with a task for each allocation. Bears repeating. */
export const openPickingJob = async (
  em: EntityManager,
  { orderId, customerId, lines }: OrderToPick,
) => {
  const id = pickingJobIdOf(orderId);
  if (await em.findOne(PickingJob, { id })) return;
  em.create(PickingJob, {
    id,
    orderId,
    customerId: await ownerNow(em, customerId),
    status: 'OPEN',
    createdAt: new Date(),
    startedAt: null,
    packedAt: null,
    version: 1,
  });
  // Tasks refer to their job in the database.
  await em.flush();
  for (const { sku, allocations } of lines)
    for (const { storageLocationId, ...place } of allocations)
      em.create(PickTask, {
        ...place,
        id: idFor(id, sku, storageLocationId),
        pickingJobId: id,
        sku,
        storageLocationId,
        pickedQuantity: 0,
      });
  await em.flush();
};
