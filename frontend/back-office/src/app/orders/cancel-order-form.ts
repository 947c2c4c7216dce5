import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { StaffCancelOrderDocument } from './order-page.generated';

/** Asks once more, and why, before an order is cancelled. */
@Component({
  selector: 'hansa-cancel-order-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      @if (isPaid()) {
        <p i18n>What was paid is given back, picking stops, and the goods go back on the shelf. This cannot be undone.</p>
      } @else {
        <p i18n>The goods go back on the shelf. This cannot be undone.</p>
      }
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Reason" i18n-label hint="The customer sees it." i18n-hint [longest]="500" [formField]="form.reason" />
      <div class="row">
        <button type="submit" class="button danger" [hansaBusy]="form().submitting()" i18n>Cancel the order</button>
        <button type="button" class="button" (click)="kept.emit()" i18n>Keep it</button>
      </div>
    </form>
  `,
})
export class CancelOrderForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);

  readonly id = input.required<string>();
  readonly isPaid = input(false);
  readonly cancelled = output();
  readonly kept = output();
  protected readonly form = form(signal({ reason: '' }), {
    submission: { action: async () => this.cancel() },
  });

  private async cancel(): Promise<TreeValidationResult> {
    const reason = this.form().value().reason.trim() || null;
    const refusal = await attempt(async () => {
      const input = { id: this.id(), reason };
      return (await this.changes.make(StaffCancelOrderDocument, { input })).cancelOrder;
    });
    if (refusal) return this.outcome.tell(refusal, { reason: this.form.reason });
    this.toasts.show($localize`The order is cancelled.`);
    this.cancelled.emit();
    return undefined;
  }
}
