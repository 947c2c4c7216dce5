import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { SelectField } from '#ui/select-field';
import { Choices } from '../parts/choices';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Waiting } from '../parts/waiting';
import { Staff } from '../staff/staff';
import { StaffStockDocument } from './stock-page.generated';

/** What there is of every SKU, and where it lies. */
@Component({
  selector: 'hansa-stock-page',
  imports: [Choices, Empty, Find, More, PageHead, RouterLink, SelectField, Waiting],
  template: `
    <hansa-page-head title="Stock" i18n-title>
      <a class="button" routerLink="/stock/movements" i18n>All movements</a>
      @if (mayWrite) {
        <a class="button primary" routerLink="/stock/item" i18n>Book a new SKU</a>
      }
    </hansa-page-head>
    <div class="filters">
      <hansa-choices label="Available" i18n-label param="low" [choices]="choices" [current]="low() === undefined ? undefined : '' + low()" />
      <hansa-find label="SKU begins with" i18n-label param="sku" [value]="sku()" />
      <hansa-select-field label="Order" i18n-label [choices]="sortings" [value]="isByAvailable() ? 'available' : 'sku'" (valueChange)="sortBy($event)" />
    </div>
    @if (items(); as items) {
      <p class="muted small" role="status" i18n>{items.totalCount, plural, =1 {1 SKU} other {{{ items.totalCount }} SKUs}}</p>
      @if (items.nodes.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Stock by SKU</caption>
            <thead><tr><th scope="col" i18n>SKU</th><th scope="col" i18n>Places</th><th scope="col" class="amount" i18n>On hand</th><th scope="col" class="amount" i18n>Reserved</th><th scope="col" class="amount" i18n>Available</th></tr></thead>
            <tbody>
              @for (item of items.nodes; track item.sku) {
                <tr>
                  <th scope="row"><a class="code" routerLink="/stock/item" [queryParams]="{ sku: item.sku }">{{ item.sku }}</a></th>
                  <td class="muted small">
                    <span>
                      @for (level of item.levels; track level.storageLocation.id) {
                        <span class="place">{{ level.storageLocation.warehouse.code }} {{ level.storageLocation.code }}: {{ level.onHand }}</span>
                      }
                    </span>
                  </td>
                  <td class="amount" data-label="On hand" i18n-data-label>{{ item.onHand }}</td>
                  <td class="amount" data-label="Reserved" i18n-data-label>{{ item.reserved }}</td>
                  <td class="amount" data-label="Available" i18n-data-label><strong [class.low]="item.available <= 5">{{ item.available }}</strong></td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="items.pageInfo" />
      } @else {
        <hansa-empty title="No such stock" i18n-title text="Nothing was ever booked that fits." i18n-text>
          <a class="button" routerLink="/stock" i18n>Show all</a>
        </hansa-empty>
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles: `
    .filters { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin-bottom: 1rem; }
    .filters hansa-select-field { margin-left: auto; min-width: 11rem; }
    @media (max-width: 44rem) { .filters hansa-select-field { margin-left: 0; width: 100%; } }
    p { margin-bottom: .5rem; }
    .place + .place::before { content: ' · '; }
    .low { color: var(--mat-sys-error); }
  `,
})
export class StockPage {
  readonly sku = input<string>();
  readonly low = input(undefined, { transform: (text: unknown) => countIn(text) });

  readonly sort = input<string>();

  private readonly router = inject(Router);
  protected readonly sortings = [
    { value: 'sku', label: $localize`By SKU` },
    { value: 'available', label: $localize`Fewest first` },
  ];
  protected readonly isByAvailable = computed(() => this.sort() === 'available');
  protected readonly mayWrite = inject(Staff).can('inventory:write');
  protected readonly choices = [
    { value: '5', label: $localize`Five or fewer` },
    { value: '0', label: $localize`None` },
  ];
  protected readonly answer = ask(
    StaffStockDocument,
    () => ({
      first: 25,
      sort: this.isByAvailable() ? ('AVAILABLE' as const) : ('SKU' as const),
      filter: {
        skuPrefix: this.sku()?.trim().toUpperCase() || null,
        availableAtMost: this.low() ?? null,
      },
    }),
    { keepsLast: true },
  );
  protected readonly items = computed(() => this.answer.data()?.stockItems);

  protected sortBy(sort: string) {
    void this.router.navigate([], {
      queryParams: { sort: sort === 'sku' ? null : sort },
      queryParamsHandling: 'merge',
    });
  }
}

const countIn = (text: unknown) => {
  const count = text === undefined ? Number.NaN : numberAttribute(text);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
};
