import { Component, computed, input } from '@angular/core';
import { ask } from '#graphql/ask';
import { Badge } from '#ui/badge';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { AddressText } from '../parts/address-text';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { NothingPage } from '../shell/nothing-page';
import { StaffCustomerDocument } from './customer-page.generated';

/** One customer: who, where things are sent, what was ordered. */
@Component({
  selector: 'hansa-customer-page',
  imports: [
    AddressText,
    Badge,
    More,
    MoneyPipe,
    NothingPage,
    PageHead,
    Status,
    Waiting,
    WhenPipe,
    Way,
  ],
  template: `
    @if (customer(); as customer) {
      <hansa-page-head [title]="customer.name" back="/customers" backTo="Customers" i18n-backTo />
      <div class="sides">
        <section class="stack" aria-labelledby="orders">
          <h2 id="orders" i18n>Orders</h2>
          @if (customer.orders; as orders) {
            @if (orders.nodes.length > 0) {
              <div class="table cards">
                <table>
                  <caption i18n>Orders of this customer</caption>
                  <thead><tr><th scope="col" i18n>Number</th><th scope="col" i18n>Status</th><th scope="col" i18n>Placed</th><th scope="col" class="amount" i18n>Total</th></tr></thead>
                  <tbody>
                    @for (order of orders.nodes; track order.id) {
                      <tr>
                        <th scope="row"><hansa-way [to]="['/orders', order.id]" needs="orders:read">{{ order.number }}</hansa-way></th>
                        <td><hansa-status of="order" [is]="order.status" /></td>
                        <td>{{ order.placedAt | when: 'time' }}</td>
                        <td class="amount" data-label="Total" i18n-data-label>{{ order.total | money }}</td>
                      </tr>
                    }
                  </tbody>
                </table>
              </div>
              <hansa-more [answer]="answer" [page]="orders.pageInfo" />
            } @else {
              <p class="muted" i18n>Nothing ordered yet.</p>
            }
          } @else {
            <p class="muted" i18n>The orders cannot be shown: ordering is away, or your account may not see them.</p>
          }
        </section>
        <aside class="stack">
          <section class="card">
            <dl class="facts">
              <div><dt i18n>E-mail</dt><dd><a href="mailto:{{ customer.email }}">{{ customer.email }}</a></dd></div>
              <div><dt i18n>Since</dt><dd>{{ customer.createdAt | when }}</dd></div>
            </dl>
          </section>
          @for (address of customer.addresses; track address.id) {
            <section class="card stack" aria-label="Address" i18n-aria-label>
              <hansa-address-text [address]="address" />
              @if (address.isDefault) {
                <p><hansa-badge tone="cool" i18n>Default</hansa-badge></p>
              }
            </section>
          }
        </aside>
      </div>
    } @else if (isMissing()) {
      <hansa-nothing-page what="There is no such customer" i18n-what />
    } @else {
      <h1 class="unseen" i18n>Customer</h1>
      <hansa-waiting [answer]="answer" height="5rem" />
    }
  `,
})
export class CustomerPage {
  readonly id = input.required<string>();

  protected readonly answer = ask(StaffCustomerDocument, () => ({ id: this.id(), first: 20 }));
  protected readonly customer = computed(() => this.answer.data()?.customer);
  protected readonly isMissing = computed(
    () =>
      (this.customer() === null && !this.answer.fault()) ||
      this.answer.fault()?.kind === 'BAD_INPUT',
  );
}
