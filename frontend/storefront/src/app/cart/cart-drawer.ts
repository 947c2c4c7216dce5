import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FaultNotice } from '#graphql/fault-notice';
import { Dialog } from '#ui/dialog';
import { Empty } from '#ui/empty';
import { MoneyPipe } from '#ui/money';
import { Skeleton } from '#ui/skeleton';
import { CartLines } from './cart-lines';
import { CartStore } from './cart-store';

/** The cart at the side of any page. */
@Component({
  selector: 'hansa-cart-drawer',
  imports: [CartLines, Dialog, Empty, FaultNotice, MoneyPipe, RouterLink, Skeleton],
  template: `
    <hansa-dialog [(isOpen)]="store.isOpen" kind="right" title="Your cart" i18n-title>
      @if (store.isOpen()) {
        @if (store.cart(); as cart) {
          @if (cart.items.length > 0) {
            <div class="lines"><hansa-cart-lines [cart]="cart" (left)="store.isOpen.set(false)" /></div>
            <footer>
              <p class="sum"><span i18n>Total</span><strong class="number">{{ cart.estimatedTotal | money }}</strong></p>
              <p class="muted small" i18n>What you see is what you pay: nothing comes on top.</p>
              <a class="button primary large wide" routerLink="/checkout" (click)="store.isOpen.set(false)" i18n>Check out</a>
              <a class="button wide" routerLink="/cart" (click)="store.isOpen.set(false)" i18n>View cart</a>
            </footer>
          }
        } @else if (store.answer.fault(); as fault) {
          <hansa-fault [fault]="fault" (retry)="store.answer.reload()" />
        } @else if (store.id() && store.answer.isLoading()) {
          <div class="stack" aria-busy="true"><hansa-skeleton height="6rem" /><hansa-skeleton height="6rem" /></div>
        }
        @if (isEmpty()) {
          <hansa-empty title="Your cart is empty" i18n-title text="What you put in stays here, also when you come back tomorrow." i18n-text>
            <button type="button" class="button primary" (click)="store.isOpen.set(false)" i18n>Go on looking</button>
          </hansa-empty>
        }
      }
    </hansa-dialog>
  `,
  styles: `
    .lines { flex: 1; overflow-y: auto; margin-inline: -.5rem; padding-inline: .5rem; }
    footer { display: grid; gap: .65rem; padding-top: .5rem; }
    .sum { display: flex; justify-content: space-between; font-size: 1.15rem; }
  `,
})
export class CartDrawer {
  protected readonly store = inject(CartStore);
  protected readonly isEmpty = computed(
    () => !this.store.id() || this.store.cart()?.items.length === 0,
  );
}
