import { computed, effect, Injectable, inject, signal } from '@angular/core';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { Toasts } from '#ui/toasts';
import {
  AddCartItemDocument,
  CartDocument,
  CreateCartDocument,
  MyCartDocument,
  RemoveCartItemDocument,
  UpdateCartItemDocument,
} from './cart.generated';
import { refusalText } from './cart-refusal';
import { type KeptCart, keepCart, recallCart } from './kept-cart';
import { type CartLine, type CartVariant, withMore, withQuantity } from './optimistic-cart';

type Refusals = readonly { readonly __typename: string; readonly message: string }[];

/** The cart of this browser: known across reloads and sign-in, changed at once, put right when the shop says otherwise. */
@Injectable({ providedIn: 'root' })
export class CartStore {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly kept = signal(recallCart());

  /** Whether the drawer is open. */
  readonly isOpen = signal(false);
  private readonly isWatched = signal(false);

  readonly id = computed(() => this.kept()?.id ?? null);
  readonly answer = ask(CartDocument, () => {
    const id = this.id();
    return id && (this.isOpen() || this.isWatched()) ? { id } : undefined;
  });
  readonly cart = computed(() => {
    const cart = this.answer.data()?.cart;
    return cart && cart.id === this.id() ? cart : null;
  });
  readonly count = computed(() => this.cart()?.totalQuantity ?? this.kept()?.totalQuantity ?? 0);

  constructor() {
    effect(() => {
      const cart = this.cart();
      if (cart?.status === 'CHECKED_OUT') this.forget();
      else if (cart) this.keep(cart);
    });
    effect(() => {
      if (this.answer.data()?.cart === null && !this.answer.isLoading() && !this.answer.fault())
        void this.fillAnew();
    });
    addEventListener('storage', ({ key }) => {
      if (key === 'hansa.cart') this.kept.set(recallCart());
    });
  }

  /** For as long as a page shows the cart. */
  watch() {
    this.isWatched.set(true);
  }

  async add(variant: CartVariant, quantity: number): Promise<boolean> {
    return this.attempt(async () => {
      const input = { cartId: await this.idOrNew(), productVariantId: variant.id, quantity };
      const cart = this.cart();
      const { addCartItem } = await this.changes.make(
        AddCartItemDocument,
        { input },
        cart
          ? {
              optimisticResponse: {
                __typename: 'Mutation',
                addCartItem: {
                  __typename: 'AddCartItemPayload',
                  cart: withMore(cart, variant, quantity),
                  errors: [],
                },
              },
            }
          : {},
      );
      if (addCartItem.cart) this.keep(addCartItem.cart);
      return addCartItem.errors;
    });
  }

  async change(line: CartLine, quantity: number): Promise<boolean> {
    const cart = this.cart();
    const productVariantId = line.productVariant?.id;
    if (!cart || !productVariantId) return false;
    return this.attempt(async () => {
      const { updateCartItem } = await this.changes.make(
        UpdateCartItemDocument,
        { input: { cartId: cart.id, productVariantId, quantity } },
        {
          optimisticResponse: {
            __typename: 'Mutation',
            updateCartItem: {
              __typename: 'UpdateCartItemPayload',
              cart: withQuantity(cart, productVariantId, quantity),
              errors: [],
            },
          },
        },
      );
      return updateCartItem.errors;
    });
  }

  /** Takes a line out; whoever did not mean it can put it back. */
  async remove(line: CartLine): Promise<boolean> {
    const cart = this.cart();
    const variant = line.productVariant;
    if (!cart || !variant) return false;
    const isDone = await this.attempt(async () => {
      const { removeCartItem } = await this.changes.make(
        RemoveCartItemDocument,
        { input: { cartId: cart.id, productVariantId: variant.id } },
        {
          optimisticResponse: {
            __typename: 'Mutation',
            removeCartItem: {
              __typename: 'RemoveCartItemPayload',
              cart: withQuantity(cart, variant.id, 0),
              errors: [],
            },
          },
        },
      );
      return removeCartItem.errors;
    });
    if (isDone)
      this.toasts.show($localize`${variant.product.name} was taken out.`, {
        label: $localize`Undo`,
        act: () => void this.add(variant, line.quantity),
      });
    return isDone;
  }

  /** After signing in: the cart at hand where something is in it, else the one from before. */
  async adopt() {
    if (this.count() > 0) return;
    const { me } = await this.changes.ask(MyCartDocument, {});
    if (me?.cart) this.keep(me.cart);
  }

  /** Fills a new cart with what was in one that went with its session. */
  revive() {
    return this.fillAnew();
  }

  forget() {
    keepCart(null);
    this.kept.set(null);
  }

  private keep(cart: Parameters<typeof keptOf>[0]) {
    const kept = keptOf(cart);
    if (JSON.stringify(kept) === JSON.stringify(this.kept())) return;
    keepCart(kept);
    this.kept.set(kept);
  }

  private async idOrNew() {
    const id = this.id();
    if (id) return id;
    const { createCart } = await this.changes.make(CreateCartDocument, {});
    this.keep(createCart.cart);
    return createCart.cart.id;
  }

  // A cart that is an order already, or went with its session, gives way to a new one.
  private async attempt(act: () => Promise<Refusals>, isAgain = false): Promise<boolean> {
    try {
      const [refusal] = await act();
      if (!refusal) return true;
      const isLost = ['CartNotFound', 'CartCheckedOut'].includes(refusal.__typename);
      if (isLost && !isAgain) {
        if (refusal.__typename === 'CartCheckedOut') this.forget();
        else await this.fillAnew();
        return this.attempt(act, true);
      }
      this.toasts.show(refusalText(refusal));
    } catch (error) {
      this.toasts.show(faultText(faultOf(error).kind));
    }
    return false;
  }

  private filling: Promise<void> | null = null;

  private fillAnew(): Promise<void> {
    this.filling ??= this.fill(this.kept()?.items ?? []).finally(() => {
      this.filling = null;
    });
    return this.filling;
  }

  private async fill(items: KeptCart['items']) {
    this.forget();
    if (items.length === 0) return;
    const cartId = await this.idOrNew();
    for (const item of items) {
      const { addCartItem } = await this.changes.make(AddCartItemDocument, {
        input: { cartId, ...item },
      });
      if (addCartItem.cart) this.keep(addCartItem.cart);
    }
    this.toasts.show($localize`Your session had ended. What was in your cart is still here.`);
  }
}

const keptOf = (cart: {
  id: string;
  totalQuantity: number;
  items: readonly CartLine[];
}): KeptCart => ({
  id: cart.id,
  totalQuantity: cart.totalQuantity,
  items: cart.items.flatMap(({ productVariant, quantity }) =>
    productVariant ? [{ productVariantId: productVariant.id, quantity }] : [],
  ),
});
