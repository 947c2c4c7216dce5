import { Component, computed, input } from '@angular/core';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { InWordsPipe } from '#ui/in-words';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { Choices } from '../parts/choices';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { choicesOf, statusIn } from '../parts/words';
import { StaffPaymentsDocument } from './payments-page.generated';

/** Every attempt to pay, the newest first; refunds are made at the order. */
@Component({
  selector: 'hansa-payments-page',
  imports: [Choices, Empty, InWordsPipe, More, MoneyPipe, PageHead, Status, Waiting, WhenPipe, Way],
  template: `
    <hansa-page-head title="Payments" i18n-title />
    <hansa-choices label="Status" i18n-label [choices]="choices" [current]="status()" />
    @if (payments(); as payments) {
      <p class="muted small" role="status" i18n>{payments.totalCount, plural, =1 {1 payment} other {{{ payments.totalCount }} payments}}</p>
      @if (payments.nodes.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Payments</caption>
            <thead><tr><th scope="col" i18n>Order</th><th scope="col" i18n>Status</th><th scope="col" i18n>Begun</th><th scope="col" i18n>Provider</th><th scope="col" class="amount" i18n>Amount</th><th scope="col" class="amount" i18n>Taken</th><th scope="col" class="amount" i18n>Given back</th></tr></thead>
            <tbody>
              @for (payment of payments.nodes; track payment.id) {
                <tr>
                  <th scope="row">
                    @if (payment.order; as order) {
                      <hansa-way class="code" [to]="['/orders', order.id]" needs="orders:read">{{ order.number }}</hansa-way>
                    }
                  </th>
                  <td><span><hansa-status of="payment" [is]="payment.status" /> <span class="muted small">{{ payment.failureReason | inWords }}</span></span></td>
                  <td>{{ payment.createdAt | when: 'time' }}</td>
                  <td class="small muted reference" [title]="payment.providerReference ?? ''">{{ payment.provider | inWords }} {{ payment.providerReference }}</td>
                  <td class="amount" data-label="Amount" i18n-data-label>{{ payment.amount | money }}</td>
                  <td class="amount" data-label="Taken" i18n-data-label>{{ payment.capturedAmount | money }}</td>
                  <td class="amount" data-label="Given back" i18n-data-label>{{ payment.refundedAmount | money }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="payments.pageInfo" />
      } @else {
        <hansa-empty title="No such payments" i18n-title text="Nothing fits what you narrowed the list to." i18n-text />
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles: 'p { margin-block: 1rem .5rem; } hansa-waiting { margin-top: 1rem; }',
})
export class PaymentsPage {
  readonly status = input<string>();

  protected readonly choices = choicesOf('payment');
  protected readonly answer = ask(
    StaffPaymentsDocument,
    () => ({ first: 25, filter: { status: statusIn('payment', this.status()) } }),
    { keepsLast: true },
  );
  protected readonly payments = computed(() => this.answer.data()?.payments);
}
