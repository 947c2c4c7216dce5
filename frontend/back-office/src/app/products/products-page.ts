import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { SelectField } from '#ui/select-field';
import { WhenPipe } from '#ui/when';
import { Choices } from '../parts/choices';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { choicesOf, statusIn } from '../parts/words';
import { StaffProductsDocument } from './products-page.generated';

const fewestLetters = 3;
const sorts = { newest: 'NEWEST', oldest: 'OLDEST', name: 'NAME' } as const;

/** Every product, drafts and archived ones too. */
@Component({
  selector: 'hansa-products-page',
  imports: [
    Choices,
    Empty,
    Find,
    More,
    MoneyPipe,
    PageHead,
    Picture,
    RouterLink,
    SelectField,
    Status,
    Waiting,
    WhenPipe,
  ],
  templateUrl: './products-page.html',
  styles: `
    .filters { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin-bottom: 1rem; }
    .filters hansa-select-field { margin-left: auto; min-width: 11rem; }
    @media (max-width: 44rem) { .filters hansa-select-field { margin-left: 0; width: 100%; } }
    p { margin-bottom: .5rem; }
    hansa-picture { width: 3rem; border-radius: 8px; }
    .name { display: flex; align-items: center; gap: .9rem; text-align: start; }
  `,
})
export class ProductsPage {
  private readonly router = inject(Router);
  readonly status = input<string>();
  readonly sort = input<string>();
  readonly find = input<string>();

  private readonly words = computed(() => this.find()?.trim().slice(0, 100) ?? '');
  // What is shorter cannot be looked up in an index.
  protected readonly isTooShort = computed(
    () => this.words().length > 0 && this.words().length < fewestLetters,
  );

  protected readonly choices = choicesOf('product');
  protected readonly sortings = [
    { value: 'newest', label: $localize`Newest first` },
    { value: 'oldest', label: $localize`Oldest first` },
    { value: 'name', label: $localize`By name` },
  ];
  protected readonly sorting = computed(() => {
    const sort = this.sort() ?? '';
    return Object.hasOwn(sorts, sort) ? (sort as keyof typeof sorts) : 'newest';
  });
  protected readonly answer = ask(
    StaffProductsDocument,
    () => ({
      first: 25,
      sort: sorts[this.sorting()],
      filter: {
        status: statusIn('product', this.status()),
        nameOrSku: this.words().length >= fewestLetters ? this.words() : null,
      },
    }),
    { keepsLast: true },
  );
  protected readonly products = computed(() => this.answer.data()?.products);

  protected sortBy(sort: string) {
    void this.router.navigate([], {
      queryParams: { sort: sort === 'newest' ? null : sort },
      queryParamsHandling: 'merge',
    });
  }
}
