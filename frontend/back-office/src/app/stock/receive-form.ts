import { Component, inject, input, linkedSignal, output } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Router } from '@angular/router';
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
import { ReceiveStockDocument } from './stock-item-page.generated';

/** Books goods that came in; of a SKU that stands fast, or of any. */
@Component({
  selector: 'hansa-receive-form',
  imports: [Busy, FormField, FormProblem, FormRoot, SelectField, TextField],
  template: `
    <form class="card stack" [formRoot]="form">
      <h2 i18n>Goods came in</h2>
      <hansa-form-problem [text]="outcome.text()" />
      @if (!sku()) {
        <hansa-text-field label="SKU" i18n-label [longest]="100" [formField]="form.sku" />
      }
      <hansa-select-field label="Place" i18n-label [choices]="places()" [formField]="form.place" />
      <hansa-text-field label="Quantity" i18n-label inputmode="numeric" [formField]="form.quantity" />
      <hansa-text-field label="Reference" i18n-label hint="Such as a delivery note" i18n-hint [formField]="form.reference" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Book it in</button>
    </form>
  `,
})
export class ReceiveForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly intent = new Intent();

  readonly sku = input<string>();
  readonly places = input.required<readonly Choice[]>();
  readonly booked = output();

  private readonly empty = () => ({
    sku: this.sku() ?? '',
    place: '',
    quantity: '',
    reference: '',
  });
  private readonly model = linkedSignal(this.empty);
  protected readonly form = form(
    this.model,
    path => {
      required(path.sku, { message: $localize`Which SKU came in?` });
      required(path.place, { message: $localize`Where does it lie?` });
      isCount(path.quantity, 1);
    },
    { submission: { action: async () => this.receive(), onInvalid: focusFirstWrong } },
  );

  private async receive(): Promise<TreeValidationResult> {
    const { place, quantity, reference } = this.model();
    const sku = this.model().sku.trim();
    const refusal = await attempt(async () => {
      const input = this.intent.of({
        sku,
        storageLocationId: place,
        quantity: Number(quantity),
        reference: reference.trim() || null,
      });
      return (await this.changes.make(ReceiveStockDocument, { input })).receiveStock;
    });
    this.intent.settle(refusal);
    if (refusal)
      return this.outcome.tell(refusal, {
        TooMuchStock: this.form.quantity,
        StorageLocationNotFound: this.form.place,
        sku: this.form.sku,
        quantity: this.form.quantity,
        reference: this.form.reference,
      });
    this.toasts.show($localize`${quantity} of ${sku} booked in.`);
    this.outcome.tell(null);
    this.form().reset(this.empty());
    if (this.sku()) this.booked.emit();
    else void this.router.navigate(['/stock/item'], { queryParams: { sku } });
    return undefined;
  }
}
