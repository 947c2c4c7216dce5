import { badUserInput, forbidden } from '@hansa/chassis/faults';
import { keyed } from '@hansa/chassis/idempotency';
import { hasScope, type Identity, owns } from '@hansa/chassis/identity';
import { runSaga } from '@hansa/chassis/saga';
import { idFor } from '@hansa/chassis/uuid';
import type { OrderingTools } from '../clients/clients.ts';
import { createOrderSaga } from './create-order.saga.ts';
import type { CreatingOrder } from './creating-order.ts';
import { type AddressInput, addressOf } from './shipping-address.ts';

type Optional<T> = T | null | undefined;

export type CreateOrder = {
  items: readonly { productVariantId: string; quantity: number }[];
  email?: Optional<string>;
  customerId?: Optional<string>;
  shippingAddress?: Optional<AddressInput>;
  idempotencyKey: string;
};

const maxQuantity = 999;

/** Reserves every item or none and places an order that waits for payment; answers its id. One key, one order. */
export const createOrder = async (tools: OrderingTools, identity: Identity, input: CreateOrder) => {
  const request = keyed('createOrder', identity, input);
  const id = idFor(identity.subject!, 'createOrder', input.idempotencyKey);
  const state = { ...ownerOf(identity, input.customerId), ...stateOf(id, input) };
  const { refusal } = await runSaga(createOrderSaga, { id, request, state }, tools);
  if (refusal) throw refusal;
  return state.orderId;
};

const stateOf = (
  id: string,
  { items, email, shippingAddress }: Omit<CreateOrder, 'idempotencyKey'>,
) => ({
  orderId: idFor(id, 'order'),
  placedBy: id,
  email: email ?? null,
  shippingAddress: shippingAddress ? addressOf(shippingAddress) : null,
  items: mergeItems(items),
});

/** Shoppers order for themselves; staff for whom they name, or for nobody. */
const ownerOf = (
  identity: Identity,
  customerId: Optional<string>,
): Pick<CreatingOrder, 'customerId' | 'isGuest' | 'mustExist'> => {
  if (hasScope(identity, 'orders:write')) {
    return { customerId: customerId ?? null, isGuest: false, mustExist: true };
  }
  if (customerId && !owns(identity, customerId)) throw forbidden();
  return { customerId: identity.subject, isGuest: identity.kind === 'GUEST', mustExist: false };
};

const mergeItems = (items: CreateOrder['items']) => {
  const quantities = new Map<string, number>();
  for (const { productVariantId, quantity } of items) {
    const id = productVariantId.toLowerCase();
    quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  }
  return [...quantities].map(([productVariantId, quantity]) => {
    if (quantity > maxQuantity)
      throw badUserInput('input.items', `can have at most ${maxQuantity} of one variant`);
    return { productVariantId, quantity };
  });
};
