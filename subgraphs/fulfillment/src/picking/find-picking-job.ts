import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PickingJobNotFound } from '../errors.ts';
import { lockOrder } from '../order/order-notes.ts';
import { PickTask } from './pick-task.entity.ts';
import { PickingJob } from './picking-job.entity.ts';

/** A picking job to be changed, with its tasks; nobody else changes it, or its order's shipments, meanwhile. */
export const findPickingJob = async (em: EntityManager, id: string) => {
  const [known] = await transactionSql(em)<{ order_id: string }>(
    'select order_id from picking_jobs where id = $1',
    [id],
  );
  if (!known) throw new PickingJobNotFound({ id });
  await lockOrder(em, known.order_id);
  return { job: await em.findOneOrFail(PickingJob, { id }), tasks: await tasksOf(em, id) };
};

/** The picking job that a task belongs to, to be changed, and the task. */
export const findPickTask = async (em: EntityManager, taskId: string) => {
  const [known] = await transactionSql(em)<{ picking_job_id: string }>(
    'select picking_job_id from pick_tasks where id = $1',
    [taskId],
  );
  if (!known) throw new PickingJobNotFound({ id: taskId });
  const { job, tasks } = await findPickingJob(em, known.picking_job_id);
  return { job, task: tasks.find(({ id }) => id === taskId)! };
};

/** The tasks of a job, in the order of the walk. */
export const tasksOf = (em: EntityManager, pickingJobId: string) =>
  em.find(
    PickTask,
    { pickingJobId },
    { orderBy: { warehouseCode: 'asc', storageLocationCode: 'asc', sku: 'asc' } },
  );
