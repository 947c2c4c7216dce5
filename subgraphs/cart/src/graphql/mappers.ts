// What stands behind each GraphQL type.
import type { Item } from '../cart/cart.entity.ts';
import type { CartRow } from '../cart/carts.queries.ts';

export type Cart = CartRow;
export type CartItem = Item;
export type Customer = { id: string };
export type ProductVariant = { id: string };
