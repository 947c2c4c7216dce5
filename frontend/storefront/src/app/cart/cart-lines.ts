import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '#ui/icon';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { Quantity } from '#ui/quantity';
import { CartStore } from './cart-store';
import { type Cart, type CartLine, troubleOf } from './optimistic-cart';

/** What is in the cart, line by line, and what stands in the way of buying it. */
@Component({
  selector: 'hansa-cart-lines',
  imports: [Icon, MoneyPipe, Picture, Quantity, RouterLink],
  template: `
    <ul class="plain">
      @for (line of lines(); track line.productVariant?.id ?? $index) {
        @if (line.productVariant; as variant) {
          <li>
            <hansa-picture [image]="variant.product.images[0]" [decorative]="true" />
            <div class="what">
              <a [routerLink]="['/p', variant.product.slug]" [queryParams]="{ variant: variant.sku }" (click)="left.emit()">{{ variant.product.name }}</a>
              @if (variant.name !== variant.product.name) {
                <span class="muted small">{{ variant.name }}</span>
              }
              <span class="muted small number">{{ variant.price | money }}</span>
              @switch (troubleOf(line)) {
                @case ('GONE') {
                  <span class="trouble"><hansa-icon name="warning" /><ng-container i18n>No longer for sale: take it out to go on</ng-container></span>
                }
                @case ('SOLD_OUT') {
                  <span class="trouble"><hansa-icon name="warning" /><ng-container i18n>Sold out just now: take it out to go on</ng-container></span>
                }
                @case ('TOO_MANY') {
                  <span class="trouble">
                    <hansa-icon name="warning" />
                    <ng-container i18n>Only {{ variant.availability?.available }} left</ng-container>
                    <button type="button" class="link-button" (click)="store.change(line, variant.availability?.available ?? 1)" i18n>Take {{ variant.availability?.available }}</button>
                  </span>
                }
              }
            </div>
            <strong class="number total">{{ line.estimatedTotal | money }}</strong>
            <div class="how-many">
              @if (troubleOf(line) !== 'GONE') {
                <hansa-quantity [value]="line.quantity" [label]="quantityOf(variant.product.name)" (settled)="store.change(line, $event)" />
              }
              <button type="button" class="link-button small" (click)="store.remove(line)" [attr.aria-label]="removing(variant.product.name)" i18n>Remove</button>
            </div>
          </li>
        } @else {
          <li class="muted" i18n>One item cannot be shown just now.</li>
        }
      }
    </ul>
  `,
  styles: `
    ul { display: grid; }
    li { display: grid; grid-template-columns: 5.5rem 1fr auto; gap: .25rem 1rem; padding-block: 1.1rem; border-bottom: 1px solid var(--mat-sys-outline-variant); align-items: start; }
    hansa-picture { grid-row: span 2; }
    .what { display: grid; gap: .1rem; }
    .what a { font: 480 1.1rem/1.25 var(--serif); text-decoration: none; }
    .what a:hover { text-decoration: underline; }
    .how-many { grid-column: 2 / -1; display: flex; align-items: center; gap: 1rem; flex-wrap: wrap; margin-top: .35rem; }
    .trouble { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; color: var(--mat-sys-error); font-size: .9rem; }
    .total { font-weight: 600; }
  `,
})
export class CartLines {
  readonly cart = input.required<Cart>();
  /** Somebody follows a link out of the list. */
  readonly left = output();
  protected readonly store = inject(CartStore);
  protected readonly lines = computed<CartLine[]>(() => this.cart().items);
  protected readonly troubleOf = troubleOf;

  protected quantityOf(name: string) {
    return $localize`Quantity of ${name}`;
  }

  protected removing(name: string) {
    return $localize`Remove ${name}`;
  }
}
