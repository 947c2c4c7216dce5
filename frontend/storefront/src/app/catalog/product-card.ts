import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge } from '#ui/badge';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import type { ProductCardFragment } from './product-card.generated';
import { stockNote } from './stock-note';

/** A product among others. */
@Component({
  selector: 'hansa-product-card',
  imports: [Badge, MoneyPipe, Picture, RouterLink],
  template: `
    <article>
      <div class="frame">
        <hansa-picture [image]="product().images[0]" [eager]="eager()" [decorative]="true" />
        @if (second(); as second) {
          <hansa-picture class="second" [image]="second" [decorative]="true" />
        }
        @if (note(); as note) {
          @if (note.tone !== 'good') {
            <hansa-badge [tone]="note.tone">{{ note.text }}</hansa-badge>
          }
        }
      </div>
      @if (product().brand; as brand) {
        <p class="muted small">{{ brand.name }}</p>
      }
      <h3><a [routerLink]="['/p', product().slug]">{{ product().name }}</a></h3>
      @if (product().priceRange; as range) {
        <p class="number price">
          @if (range.min.amountMinor === range.max.amountMinor) {
            {{ range.min | money }}
          } @else {
            <ng-container i18n>from {{ range.min | money }}</ng-container>
          }
        </p>
      }
    </article>
  `,
  styles: `
    article { position: relative; display: grid; gap: .15rem; }
    .frame { position: relative; margin-bottom: .6rem; }
    .second { position: absolute; inset: 0; opacity: 0; transition: opacity var(--slow); }
    article:hover .second { opacity: 1; }
    hansa-badge { position: absolute; left: .7rem; top: .7rem; }
    h3 { font-size: 1.1rem; line-height: 1.25; }
    h3 a { text-decoration: none; }
    h3 a::after { content: ''; position: absolute; inset: 0; border-radius: var(--round); }
    article:hover h3 a { text-decoration: underline; text-decoration-thickness: 1px; }
    .price { font-weight: 560; }
  `,
})
export class ProductCard {
  readonly product = input.required<ProductCardFragment>();
  readonly eager = input(false);
  // Shown under a pointer; where there is none, it is not even fetched.
  protected readonly second = computed(() => (canHover() ? this.product().images[1] : undefined));
  protected readonly note = computed(() => stockNote(this.product().variants));
}

const canHover = () => matchMedia('(hover: hover)').matches;
