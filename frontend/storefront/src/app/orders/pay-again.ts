import { Component, computed, inject, input, signal } from '@angular/core';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { newKey } from '#graphql/new-key';
import { Busy } from '#ui/busy';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { CardChoice } from '../checkout/card-choice';
import { type OrderDetailsFragment, PayOrderDocument } from './order-page.generated';

/** Pays an order that waits for it. */
@Component({
  selector: 'hansa-pay-again',
  imports: [Busy, CardChoice, MoneyPipe, WhenPipe],
  template: `
    <section class="card stack" aria-labelledby="pay">
      <h2 id="pay" i18n>Pay for this order</h2>
      @if (order().expiresAt; as until) {
        <p class="muted" i18n>The goods are kept for you until {{ until | when: 'time' }}.</p>
      }
      @if (isAwaited()) {
        <p role="status" i18n>We are waiting for your bank. This page shows it as soon as it answers.</p>
      } @else {
        @if (problem()) {
          <p role="alert" class="wrong">{{ problem() }}</p>
        }
        <hansa-card-choice [(token)]="token" />
        <button type="button" class="button primary large" [hansaBusy]="isPaying()" (click)="pay()" i18n>Pay {{ order().total | money }}</button>
      }
    </section>
  `,
  styles: '.wrong { color: var(--mat-sys-error); }',
})
export class PayAgain {
  private readonly changes = inject(Changes);

  readonly order = input.required<OrderDetailsFragment>();
  readonly isAwaited = input(false);
  protected readonly token = signal('tok_visa');
  protected readonly isPaying = signal(false);
  private readonly told = signal('');
  private readonly lastFailure = computed(() => {
    const last = this.order().payments?.at(-1);
    return last?.status === 'FAILED' ? paymentText(last.failureReason) : '';
  });
  protected readonly problem = computed(() => this.told() || this.lastFailure());

  // One key for one try: sent again after a cut-off it is the same payment.
  private key = newKey();

  protected async pay() {
    this.isPaying.set(true);
    this.told.set('');
    try {
      const input = { orderId: this.order().id, token: this.token(), idempotencyKey: this.key };
      const { payOrder } = await this.changes.make(PayOrderDocument, { input });
      const [refusal] = payOrder.errors;
      this.key = newKey();
      if (refusal)
        this.told.set(
          refusal.__typename === 'PaymentDeclined' ? paymentText(refusal.reason) : refusal.message,
        );
    } catch (error) {
      this.told.set(faultText(faultOf(error).kind));
    } finally {
      this.isPaying.set(false);
    }
  }
}

const paymentText = (reason: string | null) => {
  switch (reason) {
    case 'CARD_DECLINED':
      return $localize`Your bank declined the card. Nothing was charged; try another.`;
    case 'INSUFFICIENT_FUNDS':
      return $localize`There was not enough money on the card. Nothing was charged; try another.`;
    default:
      return $localize`The payment did not go through. Nothing was charged; try again.`;
  }
};
