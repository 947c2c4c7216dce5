import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FaultNotice } from '#graphql/fault-notice';
import { Empty } from '#ui/empty';
import { MoneyPipe } from '#ui/money';
import { Skeleton } from '#ui/skeleton';
import { ShelfList } from '../shell/shelf-list';
import { CartLines } from './cart-lines';
import { CartStore } from './cart-store';
import { troubleOf } from './optimistic-cart';

/** The cart in full. */
@Component({
  selector: 'hansa-cart-page',
  imports: [CartLines, Empty, FaultNotice, MoneyPipe, RouterLink, Skeleton],
  template: `
    <div class="page">
      <h1 i18n>Your cart</h1>
      @if (store.cart(); as cart) {
        @if (cart.items.length > 0) {
          <div class="two">
            <hansa-cart-lines [cart]="cart" />
            <aside class="card stack">
              <h2 i18n>Summary</h2>
              <p class="sum"><span i18n>{cart.totalQuantity, plural, =1 {1 item} other {{{ cart.totalQuantity }} items}}</span><strong class="number">{{ cart.estimatedTotal | money }}</strong></p>
              <p class="muted small" i18n>The price you see is the price you pay: no tax, shipping cost or discount comes on top. Nothing is set aside for you until you order.</p>
              @if (hasTrouble()) {
                <p class="wrong" role="status" i18n>Something above stands in the way. Put it right to check out.</p>
                <span class="button primary large wide" aria-disabled="true" i18n>Check out</span>
              } @else {
                <a class="button primary large wide" routerLink="/checkout" i18n>Check out</a>
              }
              <a class="button quiet wide" routerLink="/" i18n>Go on looking</a>
            </aside>
          </div>
        }
      } @else if (store.answer.fault(); as fault) {
        <hansa-fault [fault]="fault" (retry)="store.answer.reload()" />
      } @else if (store.id()) {
        <div class="two" aria-busy="true"><div class="stack"><hansa-skeleton height="7rem" /><hansa-skeleton height="7rem" /></div><hansa-skeleton height="14rem" /></div>
      }
      @if (isEmpty()) {
        <hansa-empty title="Your cart is empty" i18n-title text="What you put in stays here, also when you come back tomorrow." i18n-text>
          <a class="button primary" routerLink="/" i18n>Go to the shop</a>
        </hansa-empty>
      }
    </div>
  `,
  styles: `
    .two { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: clamp(1.5rem, 4vw, 4rem); align-items: start; margin-top: 1rem; }
    aside { position: sticky; top: 9rem; }
    .sum { display: flex; justify-content: space-between; font-size: 1.15rem; }
    .wrong { color: var(--mat-sys-error); }
    @media (max-width: 56rem) { .two { grid-template-columns: minmax(0, 1fr); } aside { position: static; } }
  `,
})
export class CartPage {
  protected readonly store = inject(CartStore);
  protected readonly isEmpty = computed(
    () => !this.store.id() || this.store.cart()?.items.length === 0,
  );
  protected readonly hasTrouble = computed(
    () => this.store.cart()?.items.some(line => troubleOf(line) !== null) ?? false,
  );

  constructor() {
    this.store.watch();
    inject(ShelfList).load();
  }
}
