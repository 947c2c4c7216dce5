import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { MoneyPipe } from '#ui/money';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { readAmount, typedAmount } from '../parts/amount';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { isAmount } from '../parts/rules';
import type { StaffVariantFragment } from './product-page.generated';
import { ChangeVariantPriceDocument } from './variants.generated';

/** What a variant costs from now on. */
@Component({
  selector: 'hansa-price-form',
  imports: [Busy, FormField, FormProblem, FormRoot, MoneyPipe, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <p class="muted" i18n>{{ variant().name }} costs {{ variant().price | money }}. Orders keep what they were placed at.</p>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="New price in {{ variant().price.currency }}" i18n-label inputmode="decimal" [formField]="form.price" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Change it</button>
    </form>
  `,
})
export class PriceForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);

  readonly variant = input.required<StaffVariantFragment>();
  readonly changed = output();

  private readonly model = linkedSignal(() => ({ price: typedAmount(this.variant().price) }));
  protected readonly form = form(
    this.model,
    path => isAmount(path.price, () => this.variant().price.currency),
    { submission: { action: async () => this.change(), onInvalid: focusFirstWrong } },
  );

  private async change(): Promise<TreeValidationResult> {
    const { id, price } = this.variant();
    const amount = readAmount(this.model().price, price.currency);
    if (!amount) return undefined;
    const refusal = await attempt(async () => {
      const input = { productVariantId: id, price: amount };
      return (await this.changes.make(ChangeVariantPriceDocument, { input })).changeVariantPrice;
    });
    if (refusal) return this.outcome.tell(refusal, { price: this.form.price });
    this.toasts.show($localize`The price is changed.`);
    this.changed.emit();
    return undefined;
  }
}
