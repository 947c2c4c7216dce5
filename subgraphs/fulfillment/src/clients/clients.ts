import type { Tools } from '@hansa/chassis/context';
import { accepted, type Peer } from '@hansa/chassis/peers';
import {
  MarkOrderShippedDocument,
  OrderSummaryDocument,
  OrderToPickDocument,
} from './ordering.generated.ts';

/** What fulfillment asks of Ordering. */
const orderingClient = (ask: Peer) => ({
  /** Whose an order is and where it stands; null when there is none. */
  summary: async (id: string) => (await ask(OrderSummaryDocument, { id })).orderSummary ?? null,

  /** The same, with what is to be gathered for it. */
  toPick: async (id: string) => (await ask(OrderToPickDocument, { id })).orderSummary ?? null,

  /** Asks to let the goods of an order go with a shipment; throws ordering's refusal. */
  markShipped: async (id: string, shipmentId: string) => {
    const { markOrderShipped } = await ask(MarkOrderShippedDocument, { input: { id, shipmentId } });
    accepted(markOrderShipped);
  },
});

/** The rooms that fulfillment asks. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  ordering: orderingClient(peerNamed('ordering')),
});

export type FulfillmentTools = Tools<ReturnType<typeof clients>>;
