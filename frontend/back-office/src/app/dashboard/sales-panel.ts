import { Component, computed, input } from '@angular/core';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import type { SalesFiguresFragment } from './dashboard-page.generated';
import { SalesChart } from './sales-chart';
import { everyDay, mainCurrency } from './sales-days';

/** What was sold in thirty days: the sums, the course of it, and the same as a table. */
@Component({
  selector: 'hansa-sales-panel',
  imports: [MoneyPipe, SalesChart, WhenPipe],
  template: `
    <h2 i18n>The last 30 days</h2>
    <dl class="facts">
      <div><dt i18n>Revenue today</dt><dd>{{ today().revenue | money }}</dd></div>
      <div><dt i18n>Orders today</dt><dd class="number">{{ today().orders }}</dd></div>
      <div><dt i18n>Revenue in 30 days</dt><dd>{{ sum().revenue | money }}</dd></div>
      <div><dt i18n>Orders in 30 days</dt><dd class="number">{{ sum().orders }}</dd></div>
    </dl>
    <hansa-sales-chart [days]="days()" [currency]="currency()" />
    <details>
      <summary i18n>The same as a table</summary>
      <div class="table">
        <table>
          <caption i18n>Orders and revenue by day; days without sales are left out</caption>
          <thead><tr><th scope="col" i18n>Day (UTC)</th><th scope="col" class="amount" i18n>Orders</th><th scope="col" class="amount" i18n>Revenue</th></tr></thead>
          <tbody>
            @for (sale of newestFirst(); track sale.day + sale.revenue.currency) {
              <tr><th scope="row">{{ sale.day | when }}</th><td class="amount">{{ sale.orders }}</td><td class="amount">{{ sale.revenue | money }}</td></tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styles: `
    :host { display: grid; gap: 1.25rem; }
    dd { font: 480 1.7rem/1.2 var(--serif); }
    summary { cursor: pointer; padding-block: .3rem; }
  `,
})
export class SalesPanel {
  readonly sales = input.required<NonNullable<SalesFiguresFragment['salesByDay']>>();
  protected readonly currency = computed(() => mainCurrency(this.sales()));
  protected readonly days = computed(() => everyDay(this.sales(), this.currency(), 30));
  protected readonly newestFirst = computed(() => [...this.sales()].reverse());
  protected readonly today = computed(() => this.sumOf(this.days().slice(-1)));
  protected readonly sum = computed(() => this.sumOf(this.days()));

  private sumOf(days: readonly { orders: number; amountMinor: number }[]) {
    const sum = (of: (day: { orders: number; amountMinor: number }) => number) =>
      days.reduce((total, day) => total + of(day), 0);
    const revenue = { amountMinor: sum(day => day.amountMinor), currency: this.currency() };
    return { orders: sum(day => day.orders), revenue };
  }
}
