import type { Breakage } from './breakage.ts';
import { carts } from './carts.ts';
import { events } from './events.ts';
import { fulfilment } from './fulfilment.ts';
import { money } from './money.ts';
import { orders } from './orders.ts';
import { stock } from './stock.ts';

/** A breakage for every invariant. */
export const breakages: readonly Breakage[] = [
  ...stock,
  ...money,
  ...orders,
  ...carts,
  ...fulfilment,
  ...events,
];
