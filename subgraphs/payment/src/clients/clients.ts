import type { Tools } from '@hansa/chassis/context';
import type { Peer } from '@hansa/chassis/peers';
import {
  MarkOrderPaidDocument,
  OrderStatusesDocument,
  OrderSummaryDocument,
} from './ordering.generated.ts';

/** What payment asks of Ordering. */
const orderingClient = (ask: Peer) => ({
  /** Whose an order is, what it costs and where it stands; null when there is none. */
  summary: async (id: string) => (await ask(OrderSummaryDocument, { id })).orderSummary ?? null,

  /** Where some orders stand; those that there are not are missing. */
  summaries: async (ids: string[]) => (await ask(OrderStatusesDocument, { ids })).orderSummaries,

  /** Says that an order is paid; answers whether ordering takes it. */
  markPaid: async (id: string, paymentId: string) => {
    const { markOrderPaid } = await ask(MarkOrderPaidDocument, { input: { id, paymentId } });
    return markOrderPaid.errors.length === 0;
  },
});

/** The rooms that payment asks. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  ordering: orderingClient(peerNamed('ordering')),
});

export type PaymentTools = Tools<ReturnType<typeof clients>>;
