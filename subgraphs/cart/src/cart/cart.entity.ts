import { lifecycle } from '@hansa/chassis/lifecycle';
import { stored } from '@hansa/chassis/stored';
import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  CartCheckedOut,
  CartItemNotFound,
  CheckoutInProgress,
  QuantityOutOfRange,
  TooManyCartItems,
} from '../errors.ts';

const life = lifecycle('Cart', {
  OPEN: ['LOCKED'],
  LOCKED: ['OPEN', 'CHECKED_OUT'],
  CHECKED_OUT: [],
});

/** How many of a variant somebody means to buy. */
export type Item = { productVariantId: string; quantity: number };

const minQuantity = 1;
const maxQuantity = 999;
const maxItems = 100;

const CartSchema = defineEntity({
  name: 'Cart',
  tableName: 'carts',
  properties: {
    id: p.uuid().primary(),
    customerId: p.uuid(),
    status: p.enum(life.statuses),
    items: p.json<Item[]>(),
    /** The checkout that has the cart, or made an order of it. */
    checkoutId: p.uuid().nullable(),
    updatedAt: p.datetime(),
    /** Rises with every change, so that nobody writes over what somebody else wrote. */
    version: p.integer(),
  },
});

/** What a shopper means to buy: variants and quantities, nothing else. */
export class Cart extends CartSchema.class {
  /** Puts so many in; again means more. */
  add(productVariantId: string, quantity: number) {
    const present = this.quantityOf(productVariantId);
    this.requireQuantity(quantity);
    this.requireQuantity(present + quantity);
    if (present === 0 && this.items.length >= maxItems)
      throw new TooManyCartItems({ max: maxItems });
    this.put(productVariantId, present + quantity);
  }

  /** Says how many there shall be of a variant that is in. */
  update(productVariantId: string, quantity: number) {
    this.requireItem(productVariantId);
    this.requireQuantity(quantity);
    this.put(productVariantId, quantity);
  }

  remove(productVariantId: string) {
    this.requireItem(productVariantId);
    this.change(this.items.filter(item => item.productVariantId !== productVariantId));
  }

  clear() {
    this.change([]);
  }

  /** Closes the cart for one checkout. Says whether that is new. */
  lock(checkoutId: string) {
    if (this.checkoutId === checkoutId) return false;
    this.requireOpen();
    this.status = life.move(this.id, this.status, 'LOCKED');
    this.checkoutId = checkoutId;
    this.version += 1;
    return true;
  }

  /** Opens the cart again, if this checkout has it and made no order of it. A lock that is under way meanwhile comes too late. */
  unlock(checkoutId: string) {
    this.version += 1;
    if (this.checkoutId !== checkoutId || this.status !== 'LOCKED') return;
    this.status = life.move(this.id, this.status, 'OPEN');
    this.checkoutId = null;
  }

  /** Ends the cart: it has become an order. Says whether that is new. */
  checkOut(checkoutId: string) {
    if (this.status === 'CHECKED_OUT' && this.checkoutId === checkoutId) return false;
    if (this.status === 'LOCKED' && this.checkoutId !== checkoutId)
      throw new CheckoutInProgress({ cartId: this.id });
    this.status = life.move(this.id, this.status, 'CHECKED_OUT');
    this.updatedAt = new Date();
    this.version += 1;
    return true;
  }

  quantityOf(productVariantId: string) {
    return this.items.find(item => item.productVariantId === productVariantId)?.quantity ?? 0;
  }

  private put(productVariantId: string, quantity: number) {
    const isIn = this.quantityOf(productVariantId) > 0;
    const item = { productVariantId, quantity };
    this.change(
      isIn
        ? this.items.map(other => (other.productVariantId === productVariantId ? item : other))
        : [...this.items, item],
    );
  }

  private change(items: Item[]) {
    this.requireOpen();
    this.items = items;
    this.updatedAt = new Date();
    this.version += 1;
  }

  private requireOpen() {
    if (this.status === 'CHECKED_OUT') throw new CartCheckedOut({ cartId: this.id });
    if (this.status === 'LOCKED') throw new CheckoutInProgress({ cartId: this.id });
  }

  private requireItem(productVariantId: string) {
    if (this.quantityOf(productVariantId) === 0) throw new CartItemNotFound({ productVariantId });
  }

  private requireQuantity(quantity: number) {
    const isInRange = quantity >= minQuantity && quantity <= maxQuantity;
    if (!isInRange) throw new QuantityOutOfRange({ min: minQuantity, max: maxQuantity });
  }
}

CartSchema.setClass(Cart);

export const carts = stored(CartSchema, Cart);
