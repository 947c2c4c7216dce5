import type { EntityManager } from '@mikro-orm/postgresql';
import { tasksOf } from './find-picking-job.ts';
import { PickingJob } from './picking-job.entity.ts';

/**
 * The goods of an order whose lock is held have left: they were picked and packed, whoever forgot to say so. Nothing is
 * told of that, for nobody packed just now.
 */
export const closePickingJob = async (em: EntityManager, orderId: string) => {
  const job = await em.findOne(PickingJob, { orderId, status: { $in: ['OPEN', 'PICKING'] } });
  if (!job) return;
  const tasks = await tasksOf(em, job.id);
  job.pickAll(tasks);
  job.pack(tasks);
};

/** An order whose lock is held was cancelled: nobody gathers its goods any more. */
export const cancelPickingJob = async (em: EntityManager, orderId: string) => {
  const job = await em.findOne(PickingJob, { orderId, status: { $ne: 'CANCELLED' } });
  job?.cancelWithOrder();
};
