import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog } from '#ui/dialog';
import { InWordsPipe } from '#ui/in-words';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { Status } from '../parts/status';
import { Staff } from '../staff/staff';
import type { StaffPaymentFragment } from './order-page.generated';
import { RefundForm } from './refund-form';
import { refundableOf } from './refundable';

/** One attempt to pay: its ledger, and the way to give money back. */
@Component({
  selector: 'hansa-order-payment',
  imports: [Dialog, InWordsPipe, MoneyPipe, RefundForm, Status, WhenPipe],
  template: `
    <article class="card stack">
      <div class="row">
        <hansa-status of="payment" [is]="payment().status" />
        <strong class="number">{{ payment().amount | money }}</strong>
        <span class="muted small">{{ payment().provider | inWords }} <span class="code">{{ payment().providerReference }}</span></span>
        @if (canRefund()) {
          <button type="button" class="button small refund" (click)="isRefunding.set(true)" i18n>Refund</button>
        }
      </div>
      @if (payment().failureReason; as reason) {
        <p i18n>It failed: {{ reason | inWords }}</p>
      }
      @if (payment().transactions.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Transactions of this payment</caption>
            <thead><tr><th scope="col" i18n>What</th><th scope="col" i18n>Outcome</th><th scope="col" i18n>When</th><th scope="col" class="amount" i18n>Amount</th></tr></thead>
            <tbody>
              @for (transaction of payment().transactions; track transaction.id) {
                <tr>
                  <th scope="row">{{ kinds[transaction.kind] }}</th>
                  <td><hansa-status of="transaction" [is]="transaction.status" /></td>
                  <td>{{ transaction.createdAt | when: 'time' }}</td>
                  <td class="amount" data-label="Amount" i18n-data-label>{{ transaction.amount | money }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </article>
    <hansa-dialog [(isOpen)]="isRefunding" title="Give money back" i18n-title>
      @if (isRefunding()) {
        <hansa-refund-form [paymentId]="payment().id" [refundable]="refundable()" (refunded)="isRefunding.set(false); refunded.emit()" />
      }
    </hansa-dialog>
  `,
  styles: '.refund { margin-left: auto; }',
})
export class OrderPayment {
  private readonly staff = inject(Staff);
  readonly payment = input.required<StaffPaymentFragment>();
  readonly refunded = output();

  protected readonly kinds: Record<string, string> = {
    AUTHORIZE: $localize`Promised`,
    CAPTURE: $localize`Taken`,
    VOID: $localize`Let go`,
    REFUND: $localize`Given back`,
  };
  protected readonly isRefunding = signal(false);
  protected readonly refundable = computed(() => refundableOf(this.payment()));
  protected readonly canRefund = computed(
    () => this.staff.can('payments:refund') && this.refundable().amountMinor > 0,
  );
}
