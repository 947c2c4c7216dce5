import { carts } from './carts.ts';
import { events } from './events.ts';
import { fulfilment } from './fulfilment.ts';
import type { Invariant } from './invariant.ts';
import { money } from './money.ts';
import { orders } from './orders.ts';
import { stock } from './stock.ts';

/** Everything that must be true of the shop, by what it is about. */
export const invariants: Readonly<Record<string, readonly Invariant[]>> = {
  stock,
  money,
  orders,
  carts,
  fulfilment,
  events,
};
