import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '#ui/icon';
import { MoneyPipe } from '#ui/money';
import type { Cart, CartLine } from '../cart/optimistic-cart';
import type { Refusal } from './placing';
import { declineText } from './test-cards';

/** What a buyer can do about a refusal. */
export type Remedy =
  | { do: 'ACCEPT_PRICE' }
  | { do: 'TAKE'; line: CartLine; quantity: number }
  | { do: 'REMOVE'; line: CartLine }
  | { do: 'OTHER_CARD' }
  | { do: 'AGAIN' };

/** Why nothing was ordered, and the way on. */
@Component({
  selector: 'hansa-refusal-notice',
  imports: [Icon, MoneyPipe, RouterLink],
  host: { role: 'alert', tabindex: '-1' },
  template: `
    <hansa-icon name="warning" />
    <div class="stack">
      @switch (refusal().__typename) {
        @case ('PriceChanged') {
          @if (price(); as price) {
            <p><strong i18n>A price has changed.</strong> <ng-container i18n>You saw {{ price.expected | money }}; today it comes to {{ price.actual | money }}. Nothing was ordered or charged.</ng-container></p>
            <div class="row"><button type="button" class="button primary" (click)="remedy.emit({ do: 'ACCEPT_PRICE' })" i18n>Order for {{ price.actual | money }}</button><a class="button" routerLink="/cart" i18n>Look at the cart</a></div>
          }
        }
        @case ('InsufficientStock') {
          @if (shortage(); as shortage) {
            <p><strong i18n>Somebody was quicker.</strong> <ng-container i18n>Of {{ nameOf(line()) }} {shortage.available, plural, =0 {none is left} =1 {only one is left} other {only {{ shortage.available }} are left}}. Nothing was ordered or charged.</ng-container></p>
            @if (line(); as line) {
              <div class="row">
                @if (shortage.available > 0) {
                  <button type="button" class="button primary" (click)="remedy.emit({ do: 'TAKE', line, quantity: shortage.available })" i18n>Take {{ shortage.available }}</button>
                }
                <button type="button" class="button" (click)="remedy.emit({ do: 'REMOVE', line })" i18n>Take it out</button>
              </div>
            }
          }
        }
        @case ('VariantUnavailable') {
          <p><strong i18n>Something is no longer for sale:</strong> {{ nameOf(line()) }}. <ng-container i18n>Nothing was ordered or charged.</ng-container></p>
          @if (line(); as line) {
            <div class="row"><button type="button" class="button primary" (click)="remedy.emit({ do: 'REMOVE', line })" i18n>Take it out and go on</button></div>
          }
        }
        @case ('PaymentDeclined') {
          <p>{{ decline() }}</p>
          <div class="row"><button type="button" class="button primary" (click)="remedy.emit({ do: 'OTHER_CARD' })" i18n>Choose another card</button></div>
        }
        @case ('CartCheckedOut') {
          <p><strong i18n>This cart has become an order already.</strong> <ng-container i18n>You will not be charged twice.</ng-container></p>
          <div class="row"><a class="button primary" routerLink="/account/orders" i18n>See your orders</a></div>
        }
        @case ('CartNotFound') {
          <p><strong i18n>Your session had ended.</strong> <ng-container i18n>What was in your cart is still here. Look it over and order again; nothing was charged.</ng-container></p>
        }
        @case ('CheckoutInProgress') {
          <p><strong i18n>This cart is being checked out already,</strong> <ng-container i18n>perhaps in another window. Wait a moment, then try again.</ng-container></p>
          <div class="row"><button type="button" class="button primary" (click)="remedy.emit({ do: 'AGAIN' })" i18n>Try again</button></div>
        }
        @default {
          <p>{{ message() }}</p>
          <div class="row"><button type="button" class="button primary" (click)="remedy.emit({ do: 'AGAIN' })" i18n>Try again</button></div>
        }
      }
    </div>
  `,
  styles: `
    :host { display: grid; grid-template-columns: auto 1fr; gap: 1rem; padding: 1.1rem 1.25rem; border-radius: var(--round); background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    hansa-icon { font-size: 1.3rem; margin-top: .1rem; }
    .button:not(.primary) { --ink: currentColor; border-color: currentColor; }
  `,
})
export class RefusalNotice {
  readonly refusal = input.required<Refusal>();
  readonly cart = input.required<Cart | null>();
  readonly remedy = output<Remedy>();

  protected readonly price = computed(() => {
    const refusal = this.refusal();
    return refusal.__typename === 'PriceChanged' ? refusal : null;
  });
  protected readonly shortage = computed(() => {
    const refusal = this.refusal();
    return refusal.__typename === 'InsufficientStock' ? refusal : null;
  });
  protected readonly decline = computed(() => {
    const refusal = this.refusal();
    return refusal.__typename === 'PaymentDeclined' ? declineText(refusal.reason) : '';
  });
  protected readonly message = computed(() => this.refusal().message);
  protected readonly line = computed(() => {
    const refusal = this.refusal();
    return this.cart()?.items.find(({ productVariant }) => {
      if (refusal.__typename === 'InsufficientStock') return productVariant?.sku === refusal.sku;
      if (refusal.__typename === 'VariantUnavailable')
        return productVariant?.id === refusal.productVariantId;
      return false;
    });
  });

  protected nameOf(line: CartLine | undefined) {
    return line?.productVariant?.product.name ?? $localize`one of your items`;
  }
}
