import { Component, inject, output, signal } from '@angular/core';
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
import { Toasts } from '#ui/toasts';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { CreateWarehouseDocument } from './warehouses-page.generated';

const empty = { code: '', name: '' };

/** Adds a warehouse. */
@Component({
  selector: 'hansa-warehouse-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form class="card stack" [formRoot]="form">
      <h2 i18n>A new warehouse</h2>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Name" i18n-label [formField]="form.name" />
      <hansa-text-field label="Code" i18n-label hint="Short, as on labels" i18n-hint [longest]="50" [formField]="form.code" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Add the warehouse</button>
    </form>
  `,
})
export class WarehouseForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  readonly created = output();

  private readonly model = signal(empty);
  protected readonly form = form(
    this.model,
    path => {
      required(path.name, { message: $localize`What is it called?` });
      required(path.code, { message: $localize`It needs a code.` });
    },
    { submission: { action: async () => this.create(), onInvalid: focusFirstWrong } },
  );

  private async create(): Promise<TreeValidationResult> {
    const { name, code } = this.model();
    const refusal = await attempt(async () => {
      const input = { name: name.trim(), code: code.trim() };
      return (await this.changes.make(CreateWarehouseDocument, { input })).createWarehouse;
    });
    const fields = { CodeTaken: this.form.code, code: this.form.code, name: this.form.name };
    if (refusal) return this.outcome.tell(refusal, fields);
    this.toasts.show($localize`${name} is there.`);
    this.outcome.tell(null);
    this.form().reset(empty);
    this.created.emit();
    return undefined;
  }
}
