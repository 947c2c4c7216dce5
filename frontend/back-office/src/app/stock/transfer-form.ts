import { Component, inject, input, output, signal } from '@angular/core';
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
import { type Choice, SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { FormProblem } from '../parts/form-problem';
import { Intent } from '../parts/intent';
import { attempt, Outcome } from '../parts/refusal';
import { isCount } from '../parts/rules';
import { TransferStockDocument } from './stock-item-page.generated';

const empty = { from: '', to: '', quantity: '' };

/** Moves goods that nobody was promised from one place to another. */
@Component({
  selector: 'hansa-transfer-form',
  imports: [Busy, FormField, FormProblem, FormRoot, SelectField, TextField],
  template: `
    <form class="card stack" [formRoot]="form">
      <h2 i18n>It is moved</h2>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-select-field label="From" i18n-label [choices]="places()" [formField]="form.from" />
      <hansa-select-field label="To" i18n-label [choices]="places()" [formField]="form.to" />
      <hansa-text-field label="Quantity" i18n-label inputmode="numeric" [formField]="form.quantity" />
      <button type="submit" class="button" [hansaBusy]="form().submitting()" i18n>Book the move</button>
    </form>
  `,
})
export class TransferForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  readonly sku = input.required<string>();
  readonly places = input.required<readonly Choice[]>();
  readonly booked = output();

  private readonly model = signal(empty);
  protected readonly form = form(
    this.model,
    path => {
      required(path.from, { message: $localize`Where does it lie now?` });
      required(path.to, { message: $localize`Where does it go?` });
      isCount(path.quantity, 1);
    },
    { submission: { action: async () => this.transfer(), onInvalid: focusFirstWrong } },
  );

  private async transfer(): Promise<TreeValidationResult> {
    const { from, to, quantity } = this.model();
    const refusal = await attempt(async () => {
      const input = this.intent.of({
        sku: this.sku(),
        fromStorageLocationId: from,
        toStorageLocationId: to,
        quantity: Number(quantity),
      });
      return (await this.changes.make(TransferStockDocument, { input })).transferStock;
    });
    this.intent.settle(refusal);
    if (refusal)
      return this.outcome.tell(refusal, {
        InsufficientStock: this.form.quantity,
        SameStorageLocation: this.form.to,
        StorageLocationNotFound: this.form.to,
        quantity: this.form.quantity,
      });
    this.toasts.show($localize`The move is booked.`);
    this.outcome.tell(null);
    this.form().reset(empty);
    this.booked.emit();
    return undefined;
  }
}
