import { consumer } from '@hansa/chassis/inbox';
import { OrderCancelled } from '@hansa/schema/events/events';
import { findLiveShipment } from '../shipment/find-shipment.ts';

/** Whenever an order is cancelled, its parcel stays. One that is about to leave, ordering refuses. */
export const orderCancelled = consumer(OrderCancelled, async (em, { orderId }) => {
  const live = await findLiveShipment(em, orderId);
  if (live?.status !== 'PENDING') return;
  live.stay();
  live.cancel();
});
