import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { Choices } from '../parts/choices';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { choicesOf, statusIn } from '../parts/words';
import { StaffOrdersDocument } from './orders-page.generated';

/** Every order, the newest first, narrowed by what the address says. */
@Component({
  selector: 'hansa-orders-page',
  imports: [Choices, Empty, Find, More, MoneyPipe, PageHead, RouterLink, Status, Waiting, WhenPipe],
  template: `
    <hansa-page-head title="Orders" i18n-title />
    <div class="filters">
      <hansa-choices label="Status" i18n-label [choices]="choices" [current]="status()" />
      <hansa-find label="Order number" i18n-label param="number" [value]="number()" />
      <hansa-find label="E-mail" i18n-label param="email" [value]="email()" />
    </div>
    @if (orders(); as orders) {
      <p class="muted small" role="status" i18n>{orders.totalCount, plural, =1 {1 order} other {{{ orders.totalCount }} orders}}</p>
      @if (orders.nodes.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Orders</caption>
            <thead><tr><th scope="col" i18n>Number</th><th scope="col" i18n>Status</th><th scope="col" i18n>Placed</th><th scope="col" i18n>E-mail</th><th scope="col" class="amount" i18n>Total</th></tr></thead>
            <tbody>
              @for (order of orders.nodes; track order.id) {
                <tr>
                  <th scope="row"><a [routerLink]="['/orders', order.id]">{{ order.number }}</a></th>
                  <td><hansa-status of="order" [is]="order.status" /></td>
                  <td>{{ order.placedAt | when: 'time' }}</td>
                  <td class="code">{{ order.email }}</td>
                  <td class="amount" data-label="Total" i18n-data-label>{{ order.total | money }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="orders.pageInfo" />
      } @else {
        <hansa-empty title="No such orders" i18n-title text="Nothing fits what you narrowed the list to." i18n-text>
          <a class="button" routerLink="/orders" i18n>Show all</a>
        </hansa-empty>
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles:
    '.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; margin-bottom: 1rem; } p { margin-bottom: .5rem; }',
})
export class OrdersPage {
  readonly status = input<string>();
  readonly number = input<string>();
  readonly email = input<string>();

  protected readonly choices = choicesOf('order');
  protected readonly answer = ask(
    StaffOrdersDocument,
    () => ({
      first: 25,
      filter: {
        status: statusIn('order', this.status()),
        number: this.number()?.trim().toUpperCase() || null,
        email: this.email()?.trim() || null,
      },
    }),
    { keepsLast: true },
  );
  protected readonly orders = computed(() => this.answer.data()?.orders);
}
