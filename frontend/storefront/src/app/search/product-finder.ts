import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { FaultNotice } from '#graphql/fault-notice';
import { Busy } from '#ui/busy';
import { Dialog } from '#ui/dialog';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { ProductGrid } from '../catalog/product-grid';
import { FilterPanel } from './filter-panel';
import { FindProductsDocument } from './find-products.generated';
import {
  type FindState,
  oneMorePage,
  questionOf,
  readState,
  type Sorting,
  writeState,
} from './find-state';

/** Goods to be narrowed down: by shelf, maker, price and stock; in an order of one's own; page after page. */
@Component({
  selector: 'hansa-product-finder',
  imports: [Busy, Dialog, Empty, FaultNotice, FilterPanel, Icon, ProductGrid, RouterLink],
  templateUrl: './product-finder.html',
  styleUrl: './product-finder.scss',
})
export class ProductFinder {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });

  /** The slug of the shelf whose goods these are; all shelves when left out. */
  readonly shelf = input<string>();
  /** The shop has answered, and brought along the slugs of its shelves; null where it did not. */
  readonly answered = output<readonly string[] | null>();

  protected readonly state = computed(() => readState(this.params()));
  // A further page is added to what is there; only a reload asks for all of them at once.
  private readonly pagesAtFirst = readState(this.params()).pages;

  protected readonly answer = ask(
    FindProductsDocument,
    () => questionOf({ ...this.state(), pages: this.pagesAtFirst }, this.shelf()),
    { keepsLast: true },
  );
  protected readonly found = computed(() => this.answer.data()?.searchProducts ?? null);
  protected readonly products = computed(() =>
    (this.found()?.nodes ?? []).flatMap(({ product }) => (product ? [product] : [])),
  );
  protected readonly bestMatch = $localize`Best match`;
  protected readonly fewerFilters = $localize`Try fewer filters, or another word.`;
  protected readonly anotherWord = $localize`Try another word; a part of one will do.`;
  protected readonly newest = $localize`Newest`;
  protected readonly isFilterOpen = signal(false);
  protected readonly isFetchingMore = signal(false);
  protected readonly filterCount = computed(() => {
    const { brands, categories, minMinor, maxMinor, inStock } = this.state();
    const price = minMinor !== null || maxMinor !== null ? 1 : 0;
    return brands.length + categories.length + price + (inStock ? 1 : 0);
  });
  protected readonly isRefreshing = computed(
    () => this.answer.isLoading() && !this.isFetchingMore(),
  );

  constructor() {
    effect(() => {
      const shelves = this.answer.data()?.categories?.nodes.map(({ slug }) => slug) ?? null;
      if (!this.answer.isLoading()) this.answered.emit(shelves);
    });
  }

  protected change(change: Partial<FindState>, replaceUrl = false) {
    const queryParams = writeState({ ...this.state(), pages: 1, ...change });
    void this.router.navigate([], {
      queryParams,
      replaceUrl,
      ...(replaceUrl && { scroll: 'manual' }),
    });
  }

  protected sort(value: string) {
    this.change({ sort: value === '' ? null : (value as Sorting) });
  }

  protected clear() {
    this.change({ brands: [], categories: [], minMinor: null, maxMinor: null, inStock: false });
  }

  protected async more() {
    const after = this.found()?.pageInfo.endCursor;
    if (!after || this.isFetchingMore()) return;
    this.isFetchingMore.set(true);
    try {
      await this.answer.more({ after, ...oneMorePage });
      this.change({ pages: this.state().pages + 1 }, true);
    } finally {
      this.isFetchingMore.set(false);
    }
  }
}
