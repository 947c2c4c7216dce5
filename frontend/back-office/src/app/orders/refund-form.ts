import { Component, inject, input, linkedSignal, output } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  type TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { type Money, MoneyPipe, writeMoney } from '#ui/money';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { readAmount, typedAmount } from '../parts/amount';
import { FormProblem } from '../parts/form-problem';
import { Intent } from '../parts/intent';
import { attempt, Outcome } from '../parts/refusal';
import { isAmount } from '../parts/rules';
import { RefundPaymentDocument, type RefundPaymentMutation } from './order-page.generated';

/** How much goes back, and why. */
@Component({
  selector: 'hansa-refund-form',
  imports: [Busy, FormField, FormProblem, FormRoot, MoneyPipe, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <p class="muted" i18n>{{ refundable() | money }} can be given back. It goes the way it came and cannot be called back.</p>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Amount in {{ refundable().currency }}" i18n-label inputmode="decimal" [formField]="form.amount" />
      <hansa-text-field label="Reason" i18n-label [longest]="500" [formField]="form.reason" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Give it back</button>
    </form>
  `,
})
export class RefundForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(FORMAT_LOCALE);
  private readonly intent = new Intent();

  readonly paymentId = input.required<string>();
  readonly refundable = input.required<Money>();
  readonly refunded = output();

  private readonly model = linkedSignal(() => ({
    amount: typedAmount(this.refundable()),
    reason: '',
  }));
  protected readonly form = form(
    this.model,
    path => {
      isAmount(path.amount, () => this.refundable().currency, 1);
      validate(path.amount, ({ value }) => {
        const amount = readAmount(value(), this.refundable().currency);
        return amount && amount.amountMinor > this.refundable().amountMinor
          ? { kind: 'tooMuch', message: this.tooMuch(this.refundable()) }
          : undefined;
      });
    },
    { submission: { action: async () => this.refund(), onInvalid: focusFirstWrong } },
  );

  private async refund(): Promise<TreeValidationResult> {
    const { amount, reason } = this.model();
    let refundable: Money | undefined;
    const refusal = await attempt(async () => {
      const input = this.intent.of({
        id: this.paymentId(),
        amount: readAmount(amount, this.refundable().currency),
        reason: reason.trim() || null,
      });
      const { refundPayment } = await this.changes.make(RefundPaymentDocument, { input });
      refundable = leftAfter(refundPayment.errors);
      return refundPayment;
    });
    this.intent.settle(refusal);
    if (refusal)
      return this.outcome.tell(
        refundable ? { ...refusal, message: this.tooMuch(refundable) } : refusal,
        {
          RefundExceedsCaptured: this.form.amount,
          amount: this.form.amount,
        },
      );
    this.toasts.show($localize`The money is on its way back.`);
    this.refunded.emit();
    return undefined;
  }

  private tooMuch(refundable: Money) {
    return $localize`No more than ${writeMoney(refundable, this.locale)} is left to give back.`;
  }
}

/** What the refusal says is left, where somebody else was quicker. */
const leftAfter = (errors: RefundPaymentMutation['refundPayment']['errors']) =>
  errors.find(error => error.__typename === 'RefundExceedsCaptured')?.refundable;
