import type { Sweep } from '@hansa/chassis/sweep';
import type { OrderingTools } from '../clients/clients.ts';
import { checkoutSaga } from './checkout.saga.ts';

type Locked = { id: string; checkoutId: string };
type Checkout = { id: string; status: string; orderId: string };

const mostPages = 5;

/** Asks cart which carts are locked and frees those whose checkout has ended: it was told, but did not hear it. */
export const reconcileCarts: Sweep<OrderingTools> = {
  name: 'reconcile carts',
  everyMs: 60_000,
  run: async tools => {
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const locked: Locked[] = await tools.clients.cart.locked(after);
      if (locked.length === 0) break;
      await reconcile(tools, locked);
      after = locked.at(-1)!.id;
    }
    // Whatever was found, the next look is in a minute: nothing here is urgent.
    return 0;
  },
};

// A checkout is recorded before it locks a cart, and carts were asked first: who is not known here has ended.
const reconcile = async (tools: OrderingTools, locked: readonly Locked[]) => {
  const checkouts = await tools.sql<Checkout>(
    `select id, status, state->>'orderId' as "orderId" from sagas
     where name = '${checkoutSaga.name}' and id = any($1::uuid[])`,
    [locked.map(({ checkoutId }) => checkoutId)],
  );
  for (const cart of locked) {
    const checkout = checkouts.find(({ id }) => id === cart.checkoutId);
    await free(tools, cart, checkout).catch(error =>
      tools.log.warn({ err: error, cartId: cart.id }, 'A cart stays locked'),
    );
  }
};

const free = async (
  { clients: { cart } }: OrderingTools,
  { id: cartId, checkoutId }: Locked,
  checkout: Checkout | undefined,
) => {
  const { status, orderId } = checkout ?? { status: 'REJECTED', orderId: '' };
  if (status === 'COMPLETED') await cart.markCheckedOut({ cartId, checkoutId, orderId });
  if (status === 'REJECTED') await cart.unlock({ cartId, checkoutId });
};
