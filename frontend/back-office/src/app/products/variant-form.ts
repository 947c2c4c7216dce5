import { Component, inject, input, output, signal } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  pattern,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { readAmount } from '../parts/amount';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { isAmount } from '../parts/rules';
import { TextArea } from '../parts/text-area';
import { readAttributes } from './attributes';
import { AddProductVariantDocument } from './variants.generated';

/** Adds a variant; of an active product it is for sale at once. */
@Component({
  selector: 'hansa-variant-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextArea, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Name" i18n-label hint="Such as Large, blue" i18n-hint [formField]="form.name" />
      <hansa-text-field label="SKU" i18n-label hint="It never changes once the product is published" i18n-hint [longest]="100" [formField]="form.sku" />
      <div class="fields">
        <hansa-text-field label="Price in {{ currency() }}" i18n-label inputmode="decimal" [formField]="form.price" />
        <hansa-text-field label="Weight in grams" i18n-label inputmode="numeric" [formField]="form.weight" />
      </div>
      <hansa-text-area label="Attributes, one a line, such as Size: M" i18n-label [formField]="form.attributes" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Add it</button>
    </form>
  `,
})
export class VariantForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);

  readonly productId = input.required<string>();
  readonly currency = input.required<string>();
  readonly added = output();

  private readonly model = signal({ name: '', sku: '', price: '', weight: '', attributes: '' });
  protected readonly form = form(
    this.model,
    path => {
      required(path.name, { message: $localize`What is it called?` });
      required(path.sku, { message: $localize`It needs a SKU.` });
      isAmount(path.price, () => this.currency());
      pattern(path.weight, /^\d{0,7}$/, { message: $localize`Whole grams, please.` });
    },
    { submission: { action: async () => this.add(), onInvalid: focusFirstWrong } },
  );

  private async add(): Promise<TreeValidationResult> {
    const { name, sku, price, weight, attributes } = this.model();
    const amount = readAmount(price, this.currency());
    if (!amount) return undefined;
    const refusal = await attempt(async () => {
      const input = {
        productId: this.productId(),
        name: name.trim(),
        sku: sku.trim(),
        price: amount,
        weightGrams: weight ? Number(weight) : null,
        attributes: readAttributes(attributes),
      };
      return (await this.changes.make(AddProductVariantDocument, { input })).addProductVariant;
    });
    if (refusal)
      return this.outcome.tell(refusal, {
        SkuTaken: this.form.sku,
        sku: this.form.sku,
        name: this.form.name,
        price: this.form.price,
        weightGrams: this.form.weight,
        attributes: this.form.attributes,
      });
    this.toasts.show($localize`${name} is there.`);
    this.added.emit();
    return undefined;
  }
}
