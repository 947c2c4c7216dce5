import { Component, computed, inject, input, output, signal } from '@angular/core';
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
import {
  SetStockLevelDocument,
  type StaffStockItemDetailsFragment,
} from './stock-item-page.generated';

const empty = { place: '', onHand: '', reason: '' };

/** Books what was counted at a place. */
@Component({
  selector: 'hansa-count-form',
  imports: [Busy, FormField, FormProblem, FormRoot, SelectField, TextField],
  template: `
    <form class="card stack" [formRoot]="form">
      <h2 i18n>It was counted</h2>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-select-field label="Place" i18n-label [choices]="places()" [formField]="form.place" />
      <hansa-text-field label="Counted" i18n-label inputmode="numeric" [hint]="hint()" [formField]="form.onHand" />
      <hansa-text-field label="Reason" i18n-label [formField]="form.reason" />
      <button type="submit" class="button" [hansaBusy]="form().submitting()" i18n>Book the count</button>
    </form>
  `,
})
export class CountForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  readonly sku = input.required<string>();
  readonly places = input.required<readonly Choice[]>();
  readonly levels = input.required<StaffStockItemDetailsFragment['levels']>();
  readonly booked = output();

  private readonly model = signal(empty);
  protected readonly form = form(
    this.model,
    path => {
      required(path.place, { message: $localize`Where was it counted?` });
      isCount(path.onHand, 0);
    },
    { submission: { action: async () => this.book(), onInvalid: focusFirstWrong } },
  );
  protected readonly hint = computed(() => {
    const { place } = this.model();
    const level = this.levels().find(({ storageLocation }) => storageLocation.id === place);
    return level
      ? $localize`The books say ${level.onHand}, of which ${level.reserved} are reserved.`
      : '';
  });

  private async book(): Promise<TreeValidationResult> {
    const { place, onHand, reason } = this.model();
    const refusal = await attempt(async () => {
      const input = this.intent.of({
        sku: this.sku(),
        storageLocationId: place,
        onHand: Number(onHand),
        reason: reason.trim() || null,
      });
      return (await this.changes.make(SetStockLevelDocument, { input })).setStockLevel;
    });
    this.intent.settle(refusal);
    if (refusal)
      return this.outcome.tell(refusal, {
        BelowReserved: this.form.onHand,
        TooMuchStock: this.form.onHand,
        StorageLocationNotFound: this.form.place,
        onHand: this.form.onHand,
        reason: this.form.reason,
      });
    this.toasts.show($localize`The count is booked.`);
    this.outcome.tell(null);
    this.form().reset(empty);
    this.booked.emit();
    return undefined;
  }
}
