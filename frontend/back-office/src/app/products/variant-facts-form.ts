import { Component, inject, input, linkedSignal, output } from '@angular/core';
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
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { TextArea } from '../parts/text-area';
import { readAttributes } from './attributes';
import type { StaffVariantFragment } from './product-page.generated';
import { UpdateVariantDocument } from './variants.generated';

/** What a variant is called, weighs and is like; its SKU stays. */
@Component({
  selector: 'hansa-variant-facts-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextArea, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <p class="muted"><ng-container i18n>Orders keep the name they were placed with.</ng-container> <span class="code">{{ variant().sku }}</span></p>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Name" i18n-label [longest]="200" [formField]="form.name" />
      <hansa-text-field label="Weight in grams" i18n-label inputmode="numeric" hint="Empty where it is not known" i18n-hint [formField]="form.weight" />
      <hansa-text-area label="Attributes, one a line, such as Size: M" i18n-label [formField]="form.attributes" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Save</button>
    </form>
  `,
})
export class VariantFactsForm {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  protected readonly outcome = new Outcome();

  readonly variant = input.required<StaffVariantFragment>();
  readonly changed = output();

  private readonly model = linkedSignal(() => {
    const { name, weightGrams, attributes } = this.variant();
    return {
      name,
      weight: weightGrams === null ? '' : String(weightGrams),
      attributes: attributes.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    };
  });
  protected readonly form = form(
    this.model,
    path => {
      required(path.name, { message: $localize`What is it called?` });
      pattern(path.weight, /^\d{0,7}$/, { message: $localize`Whole grams, please.` });
    },
    { submission: { action: async () => this.change(), onInvalid: focusFirstWrong } },
  );

  private async change(): Promise<TreeValidationResult> {
    const { name, weight, attributes } = this.model();
    const refusal = await attempt(async () => {
      const input = {
        productVariantId: this.variant().id,
        name: name.trim(),
        weightGrams: weight ? Number(weight) : null,
        attributes: readAttributes(attributes),
      };
      return (await this.changes.make(UpdateVariantDocument, { input })).updateProductVariant;
    });
    if (refusal)
      return this.outcome.tell(refusal, {
        name: this.form.name,
        weightGrams: this.form.weight,
        attributes: this.form.attributes,
      });
    this.toasts.show($localize`The variant is changed.`);
    this.changed.emit();
    return undefined;
  }
}
