import { accepted, type Peer } from '@hansa/chassis/peers';
import type { Allocation } from '../order/order-item.entity.ts';
import {
  CommitOrderReservationsDocument,
  OrdersHoldingDocument,
  ReleaseOrderReservationsDocument,
  ReserveStockDocument,
} from './inventory.generated.ts';

/** One reservation and where its goods are. */
export type Reserved = { id: string; sku: string; allocations: Allocation[] };

/** What ordering asks of Inventory. */
export const inventoryClient = (ask: Peer) => ({
  /** Holds every line or none; asking again answers the same. */
  reserve: async (
    orderId: string,
    lines: { sku: string; quantity: number }[],
  ): Promise<Reserved[]> => {
    const { reserveStock } = await ask(ReserveStockDocument, { input: { orderId, lines } });
    const { reservations } = accepted(reserveStock);
    return (reservations ?? []).map(({ id, sku, allocations }) => ({
      id,
      sku,
      allocations: allocations.map(({ quantity, storageLocation }) => ({
        quantity,
        storageLocationId: storageLocation.id,
        storageLocationCode: storageLocation.code,
        warehouseCode: storageLocation.warehouse.code,
      })),
    }));
  },

  /** Gives back all that an order holds, or will ever ask to. */
  release: async (orderId: string) => {
    const { releaseOrderReservations } = await ask(ReleaseOrderReservationsDocument, {
      input: { orderId },
    });
    accepted(releaseOrderReservations);
  },

  /** Which of some orders still hold goods. */
  holding: async (orderIds: string[]) =>
    (await ask(OrdersHoldingDocument, { orderIds })).ordersHolding,

  /** Books all that an order holds as gone. */
  commit: async (orderId: string) => {
    const { commitOrderReservations } = await ask(CommitOrderReservationsDocument, {
      input: { orderId },
    });
    accepted(commitOrderReservations);
  },
});
