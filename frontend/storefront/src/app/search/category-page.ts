import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FaultNotice } from '#graphql/fault-notice';
import { Skeleton } from '#ui/skeleton';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { NothingPage } from '../shell/nothing-page';
import { ShelfList } from '../shell/shelf-list';
import { tellPage } from '../shell/tell-page';
import { ProductFinder } from './product-finder';

/** One shelf, and the shelves within it. */
@Component({
  selector: 'hansa-category-page',
  imports: [Breadcrumbs, FaultNotice, NothingPage, ProductFinder, RouterLink, Skeleton],
  template: `
    @if (category(); as category) {
      <div class="page">
        <hansa-breadcrumbs [crumbs]="crumbs()" [here]="category.name" />
        <h1>{{ category.name }}</h1>
        @if (children().length > 0) {
          <ul class="plain row">
            @for (child of children(); track child.id) {
              <li><a class="button" [routerLink]="['/c', child.slug]">{{ child.name }}</a></li>
            }
          </ul>
        }
        <hansa-product-finder [shelfId]="category.id" />
      </div>
    } @else if (shelves.fault(); as fault) {
      <div class="page"><h1 class="unseen" i18n>Shelf</h1><hansa-fault [fault]="fault" (retry)="shelves.load()" /></div>
    } @else if (shelves.isKnown()) {
      <hansa-nothing-page what="There is no such shelf" i18n-what />
    } @else {
      <div class="page stack" aria-busy="true"><hansa-skeleton height="3rem" width="18rem" /><hansa-skeleton height="22rem" /></div>
    }
  `,
  styles: 'ul { margin-top: 1rem; } h1 { margin-top: .5rem; }',
})
export class CategoryPage {
  protected readonly shelves = inject(ShelfList);

  readonly slug = input.required<string>();
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
    // A shelf that is not known may be new.
    effect(() => {
      if (!this.category()) untracked(() => this.shelves.load());
    });
  }
}
