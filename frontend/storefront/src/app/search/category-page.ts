import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Skeleton } from '#ui/skeleton';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { NothingPage } from '../shell/nothing-page';
import { ShelfList } from '../shell/shelf-list';
import { tellPage } from '../shell/tell-page';
import { ProductFinder } from './product-finder';

/** One shelf, and the shelves within it. */
@Component({
  selector: 'hansa-category-page',
  imports: [Breadcrumbs, NothingPage, ProductFinder, RouterLink, Skeleton],
  template: `
    @if (isMissing()) {
      <hansa-nothing-page what="There is no such shelf" i18n-what />
    } @else {
      <div class="page">
        @if (category(); as category) {
          <hansa-breadcrumbs [crumbs]="crumbs()" [here]="category.name" />
          <h1>{{ category.name }}</h1>
        } @else {
          <h1 class="unseen" i18n>Shelf</h1>
          <div class="stack" aria-hidden="true"><hansa-skeleton height="1.5rem" width="9rem" /><hansa-skeleton height="2.6rem" width="18rem" /></div>
        }
        @if (children().length > 0) {
          <ul class="plain row">
            @for (child of children(); track child.id) {
              <li><a class="button" [routerLink]="['/c', child.slug]">{{ child.name }}</a></li>
            }
          </ul>
        }
        <hansa-product-finder [shelf]="slug()" (answered)="answered.set(slug())" />
      </div>
    }
  `,
  styles: 'ul { margin-top: 1rem; } h1 { margin-top: .5rem; }',
})
export class CategoryPage {
  private readonly shelves = inject(ShelfList);

  readonly slug = input.required<string>();
  protected readonly answered = signal<string | null>(null);
  /** A shelf that is not known may be new: an answer brings along what there is. */
  protected readonly isMissing = computed(
    () => !this.category() && this.shelves.isKnown() && this.answered() === this.slug(),
  );
  protected readonly category = computed(() => this.shelves.category(this.slug()));
  protected readonly children = computed(() => this.shelves.childrenOf(this.category()?.id ?? ''));
  protected readonly crumbs = computed(() => {
    const above = this.shelves.parentOf(this.category()?.id ?? '');
    return above ? [{ name: above.name, link: ['/c', above.slug] }] : [];
  });

  constructor() {
    tellPage(() => {
      const name = this.category()?.name;
      return {
        title: name ?? $localize`Shelf`,
        about:
          name &&
          $localize`${name} from small makers, a few of each. The price you see is the price you pay.`,
      };
    });
  }
}
