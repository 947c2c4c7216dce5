import { accepted, type Peer } from '@hansa/chassis/peers';
import {
  LockCartDocument,
  LockedCartsDocument,
  MarkCartCheckedOutDocument,
  UnlockCartDocument,
} from './cart.generated.ts';

type OfCheckout = { cartId: string; checkoutId: string };

/** What ordering asks of Cart. */
export const cartClient = (ask: Peer) => ({
  /** Closes a cart to changes for a checkout; answers whose it is and what is in it. */
  lock: async (input: OfCheckout & { ownerIds: string[] | null }) => {
    const { cart } = accepted((await ask(LockCartDocument, { input })).lockCart);
    return {
      ownerId: cart!.ownerId,
      items: cart!.items.map(({ quantity, productVariant }) => ({
        quantity,
        productVariantId: productVariant!.id,
      })),
    };
  },

  /** Opens it again for a checkout that gives up; a cart that is gone needs no opening. */
  unlock: async (input: OfCheckout) => {
    await ask(UnlockCartDocument, { input });
  },

  /** A page of carts that are closed for a checkout. */
  locked: async (after: string | null) => (await ask(LockedCartsDocument, { after })).lockedCarts,

  /** Says that it has become an order. */
  markCheckedOut: async (input: OfCheckout & { orderId: string }) => {
    accepted((await ask(MarkCartCheckedOutDocument, { input })).markCartCheckedOut);
  },
});
