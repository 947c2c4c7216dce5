import type { FulfillmentTools } from '../clients/clients.ts';
import { findPickingJob, findPickTask } from './find-picking-job.ts';

/** Somebody begins to gather the goods of an order; answers the job's id. */
export const startPicking = ({ em }: FulfillmentTools, { id }: { id: string }) =>
  em.fork().transactional(async em => {
    const { job } = await findPickingJob(em, id);
    job.start();
    return id;
  });

export type ConfirmPick = { taskId: string; quantity: number };

/** So many of a task have been picked so far; answers the job's id. */
export const confirmPick = ({ em }: FulfillmentTools, { taskId, quantity }: ConfirmPick) =>
  em.fork().transactional(async em => {
    const { job, task } = await findPickTask(em, taskId);
    job.confirmPick(task, quantity);
    return job.id;
  });
