import { randomUUID } from 'node:crypto';
import { cart } from '@hansa/cart/subgraph';
import { catalog } from '@hansa/catalog/subgraph';
import { correlation } from '@hansa/chassis/correlation';
import type { Deliver } from '@hansa/chassis/deliver';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import { service } from '@hansa/chassis/identity';
import { createLog } from '@hansa/chassis/log';
import type { Call } from '@hansa/chassis/peers';
import { openSubgraph, type RunningSubgraph } from '@hansa/chassis/subgraph';
import { customers } from '@hansa/customers/subgraph';
import { fulfillment } from '@hansa/fulfillment/subgraph';
import { inventory } from '@hansa/inventory/subgraph';
import { ordering } from '@hansa/ordering/subgraph';
import { payment } from '@hansa/payment/subgraph';
import { search } from '@hansa/search/subgraph';

const definitions = [catalog, search, inventory, cart, customers, ordering, payment, fulfillment];

export const roomNames = definitions.map(({ name }) => name);

/** The rooms of the shop, running in this process. */
export type Rooms = {
  named(name: string): RunningSubgraph;
  all: readonly RunningSubgraph[];
  /** Asks a room an operation in the name of the standalone shop itself. */
  call: Call;
  stop(): Promise<void>;
};

/** Opens every room on its own database. They call each other and hand events over in this process. */
export const openRooms = async (
  databaseUrl: (room: string) => string,
  logLevel: string,
): Promise<Rooms> => {
  const running = new Map<string, RunningSubgraph>();
  const named = (name: string) => {
    const room = running.get(name);
    // While starting or stopping, a room may not be there yet, or any more.
    if (!room) throw new DependencyUnavailable(name);
    return room;
  };
  const callAs =
    (caller: string): Call =>
    async (room, request) =>
      named(room).execute(request, {
        identity: service(caller),
        correlationId: correlation()?.correlationId ?? randomUUID(),
      });
  const deliver: Deliver = async (room, envelope) => named(room).receive(envelope);
  const open = async (definition: (typeof definitions)[number]) => {
    const { name } = definition;
    const wiring = {
      databaseUrl: databaseUrl(name),
      call: callAs(name),
      deliver,
      log: createLog(name, logLevel),
    };
    running.set(name, await openSubgraph(definition as never, wiring));
  };
  const stop = async () => {
    await Promise.all([...running.values()].map(room => room.stop()));
  };
  const outcomes = await Promise.allSettled(definitions.map(open));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) {
    await stop();
    throw (failed as PromiseRejectedResult).reason;
  }
  return {
    named,
    all: [...running.values()],
    call: callAs('standalone'),
    stop,
  };
};
