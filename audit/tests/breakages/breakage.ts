import type { RoomName } from '../../src/look.ts';
import type { TradedShop } from '../traded-shop.ts';

/** How an invariant is broken behind the rooms' backs. */
export type Breakage = {
  name: string;
  room: RoomName;
  /** Statements, the last of which answers the `id` that must be told. */
  sql: (orders: TradedShop['orders']) => string;
  /** What cannot stay whole when this breaks. */
  also?: readonly string[];
};

/** A query for the first of those in a table for which something holds. */
export const first = (table: string, where: string, id = 'id') =>
  `(select ${id} from ${table} where ${where} order by ${id} limit 1)`;
