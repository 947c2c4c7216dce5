import { Component, input } from '@angular/core';
import { Skeleton } from '#ui/skeleton';
import { ProductCard } from './product-card';
import type { ProductCardFragment } from './product-card.generated';

/** Products side by side; their places while they are still on the way. */
@Component({
  selector: 'hansa-product-grid',
  imports: [ProductCard, Skeleton],
  template: `
    <ul class="plain" [attr.aria-busy]="isLoading() || null">
      @for (product of products(); track product.id; let index = $index) {
        <li><hansa-product-card [product]="product" [eager]="areEager() && index < 4" /></li>
      }
      @if (isLoading() && products().length === 0) {
        @for (place of places; track place) {
          <li class="place"><hansa-skeleton class="square" height="auto" /><hansa-skeleton height=".9rem" width="40%" /><hansa-skeleton height="1.1rem" width="75%" /><hansa-skeleton height="1rem" width="25%" /></li>
        }
      }
    </ul>
  `,
  styles: `
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15.5rem, 44vw), 1fr)); gap: clamp(1.25rem, 3vw, 2.25rem) clamp(.9rem, 2vw, 1.5rem); }
    /* Far below, they are laid out when they come near. */
    li:nth-child(n + 9) { content-visibility: auto; contain-intrinsic-size: auto 22rem; }
    .place { display: grid; gap: .5rem; align-content: start; }
    .square { aspect-ratio: 1; border-radius: var(--round); }
  `,
})
export class ProductGrid {
  readonly products = input.required<readonly ProductCardFragment[]>();
  readonly isLoading = input(false);
  /** Whether the first of them are seen at once when the page opens. */
  readonly areEager = input(true);
  protected readonly places = Array.from({ length: 8 }, (_, place) => place);
}
