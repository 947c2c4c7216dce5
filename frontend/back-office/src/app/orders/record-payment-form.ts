import { Component, inject, input, linkedSignal, output } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { type Money, MoneyPipe } from '#ui/money';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { readAmount, typedAmount } from '../parts/amount';
import { FormProblem } from '../parts/form-problem';
import { Intent } from '../parts/intent';
import { attempt, Outcome } from '../parts/refusal';
import { isAmount } from '../parts/rules';
import { RecordPaymentDocument } from './order-page.generated';

/** Books money that came another way, such as a bank transfer; the order is paid with it. */
@Component({
  selector: 'hansa-record-payment-form',
  imports: [Busy, FormField, FormProblem, FormRoot, MoneyPipe, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <p class="muted" i18n>{{ total() | money }} are due. Once they are booked the order is paid, and picking begins.</p>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Amount in {{ total().currency }}" i18n-label inputmode="decimal" [formField]="form.amount" />
      <hansa-text-field label="Reference" i18n-label hint="Where it can be found again, such as on a bank statement" i18n-hint [longest]="200" [formField]="form.reference" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>The money has come</button>
    </form>
  `,
})
export class RecordPaymentForm {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();
  protected readonly outcome = new Outcome();

  readonly orderId = input.required<string>();
  readonly total = input.required<Money>();
  readonly recorded = output();

  private readonly model = linkedSignal(() => ({
    amount: typedAmount(this.total()),
    reference: '',
  }));
  protected readonly form = form(
    this.model,
    path => {
      isAmount(path.amount, () => this.total().currency, 1);
      required(path.reference, { message: $localize`Where can it be found again?` });
    },
    { submission: { action: async () => this.record(), onInvalid: focusFirstWrong } },
  );

  private async record(): Promise<TreeValidationResult> {
    const { amount, reference } = this.model();
    const read = readAmount(amount, this.total().currency);
    if (!read) return undefined;
    const refusal = await attempt(async () => {
      const input = this.intent.of({
        orderId: this.orderId(),
        amount: read,
        providerReference: reference.trim(),
      });
      return (await this.changes.make(RecordPaymentDocument, { input })).recordPaymentTransaction;
    });
    this.intent.settle(refusal);
    if (refusal)
      return this.outcome.tell(refusal, {
        AmountMismatch: this.form.amount,
        amount: this.form.amount,
        providerReference: this.form.reference,
      });
    this.toasts.show($localize`The payment is booked.`);
    this.recorded.emit();
    return undefined;
  }
}
