import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShelfList } from './shelf-list';

/** Under every page: what one may rely on, and where else to go. */
@Component({
  selector: 'hansa-shop-footer',
  imports: [RouterLink],
  template: `
    <div class="inside">
      <div>
        <p class="word">Hansa</p>
        <p i18n>Good things from small makers, sold as merchants should: by weight, by measure and by word.</p>
      </div>
      <nav aria-label="Shelves" i18n-aria-label>
        <h2 i18n>The shelves</h2>
        <ul class="plain">
          @for (category of shelves.top(); track category.id) {
            <li><a [routerLink]="['/c', category.slug]">{{ category.name }}</a></li>
          }
        </ul>
      </nav>
      <div>
        <h2 i18n>What you pay</h2>
        <p i18n>The price you see is the price you pay. No tax, shipping cost or discount comes on top.</p>
      </div>
      <nav aria-label="You" i18n-aria-label>
        <h2 i18n>You</h2>
        <ul class="plain">
          <li><a routerLink="/account/orders" i18n>Your orders</a></li>
          <li><a routerLink="/account" i18n>Your account</a></li>
          <li><a routerLink="/cart" i18n>Your cart</a></li>
        </ul>
      </nav>
    </div>
  `,
  styles: `
    :host { display: block; background: var(--mat-sys-surface-container-low); border-top: 1px solid var(--mat-sys-outline-variant); }
    .inside { display: grid; grid-template-columns: 1.4fr 1fr 1.2fr .8fr; gap: 2rem clamp(1.5rem, 4vw, 4rem); max-width: var(--page); margin-inline: auto; padding: clamp(2rem, 5vw, 3.5rem) var(--gutter); font-size: .95rem; }
    .word { font: 520 1.9rem/1.2 var(--serif); }
    h2 { font: 600 .95rem/1.6 var(--sans); letter-spacing: 0; margin-bottom: .35rem; }
    p { color: var(--mat-sys-on-surface-variant); }
    .word { color: inherit; }
    a { display: inline-block; padding: .2rem 0; text-decoration: none; }
    a:hover { text-decoration: underline; }
    @media (max-width: 56rem) { .inside { grid-template-columns: 1fr 1fr; } }
    @media (max-width: 34rem) { .inside { grid-template-columns: 1fr; } }
  `,
})
export class ShopFooter {
  protected readonly shelves = inject(ShelfList);
}
