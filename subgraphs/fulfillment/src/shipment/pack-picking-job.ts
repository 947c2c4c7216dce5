import { publish } from '@hansa/chassis/outbox';
import { idFor } from '@hansa/chassis/uuid';
import { OrderReadyForShipping } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { findPickingJob } from '../picking/find-picking-job.ts';
import { findLiveShipment } from './find-shipment.ts';
import { openShipment } from './open-shipment.ts';

/** Packs what was picked, if nothing is short; a shipment comes of it by itself. Answers the job's id. */
export const packPickingJob = ({ em }: FulfillmentTools, { id }: { id: string }) =>
  em.fork().transactional(async em => {
    await pack(em, await findPickingJob(em, id));
    return id;
  });

/** Picks everything that a job asks for and packs it, as one who never errs. */
export const pickAndPack = ({ em }: FulfillmentTools, id: string) =>
  em.fork().transactional(async em => {
    const found = await findPickingJob(em, id);
    found.job.pickAll(found.tasks);
    await pack(em, found);
  });

type Found = Awaited<ReturnType<typeof findPickingJob>>;

const pack = async (em: EntityManager, { job, tasks }: Found) => {
  const { id: pickingJobId, orderId, customerId = null } = job;
  await publish(em, job.pack(tasks), job.version);
  const shipment =
    (await findLiveShipment(em, orderId)) ??
    (await openShipment(em, { id: idFor(pickingJobId, 'shipment'), orderId, customerId }));
  const ready = OrderReadyForShipping({ pickingJobId, orderId, shipmentId: shipment.id });
  await publish(em, ready, job.version);
};
