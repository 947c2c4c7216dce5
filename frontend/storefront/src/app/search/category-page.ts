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
        }
        @if (isComing()) {
          <div class="stack" aria-busy="true"><hansa-skeleton height="3rem" width="18rem" /><hansa-skeleton height="22rem" /></div>
        }
        @if (children().length > 0) {
          <ul class="plain row">
            @for (child of children(); track child.id) {
              <li><a class="button" [routerLink]="['/c', child.slug]">{{ child.name }}</a></li>
            }
          </ul>
        }
        <hansa-product-finder [hidden]="isComing()" [shelf]="slug()" (answered)="answer.set({ slug: slug(), shelves: $event })" />
      </div>
    }
  `,
  styles: 'ul { margin-top: 1rem; } h1 { margin-top: .5rem; }',
})
export class CategoryPage {
  private readonly shelves = inject(ShelfList);

  readonly slug = input.required<string>();
  /** For which shelf the shop has answered, and which shelves it has. */
  protected readonly answer = signal<{ slug: string; shelves: readonly string[] | null } | null>(
    null,
  );
  // A shelf that is not known may be new: it is missing when the answer does not know it either.
  private readonly found = computed(() => {
    const answer = this.answer();
    if (this.category()) return 'known';
    if (answer?.slug !== this.slug()) return 'coming';
    if (!answer.shelves) return 'unsaid';
    return answer.shelves.includes(this.slug()) ? 'coming' : 'missing';
  });
  protected readonly isComing = computed(() => this.found() === 'coming');
  protected readonly isMissing = computed(() => this.found() === 'missing');
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
