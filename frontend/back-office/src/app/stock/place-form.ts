import { Component, inject, input, signal } from '@angular/core';
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
import { TextField } from '#ui/text-field';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { CreateStorageLocationDocument } from './warehouses-page.generated';

/** Adds a place to a warehouse. */
@Component({
  selector: 'hansa-place-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form [formRoot]="form">
      <hansa-text-field label="A new place" i18n-label hint="Such as A-01-3" i18n-hint [longest]="50" [formField]="form.code" />
      <button type="submit" class="button" [hansaBusy]="form().submitting()" i18n>Add</button>
      <hansa-form-problem [text]="outcome.text()" />
    </form>
  `,
  styles:
    'form { display: grid; grid-template-columns: 1fr auto; gap: .5rem .75rem; align-items: start; } .button { margin-top: 1.7rem; } hansa-form-problem { grid-column: 1 / -1; }',
})
export class PlaceForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  readonly warehouseId = input.required<string>();

  private readonly model = signal({ code: '' });
  protected readonly form = form(
    this.model,
    path => required(path.code, { message: $localize`What is written on the shelf?` }),
    { submission: { action: async () => this.add(), onInvalid: focusFirstWrong } },
  );

  private async add(): Promise<TreeValidationResult> {
    const refusal = await attempt(async () => {
      const input = { warehouseId: this.warehouseId(), code: this.model().code.trim() };
      const made = await this.changes.make(CreateStorageLocationDocument, { input });
      return made.createStorageLocation;
    });
    if (refusal)
      return this.outcome.tell(refusal, { CodeTaken: this.form.code, code: this.form.code });
    this.outcome.tell(null);
    this.form().reset({ code: '' });
    return undefined;
  }
}
