import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { FormProblem } from '../parts/form-problem';
import { Intent } from '../parts/intent';
import { attempt, Outcome } from '../parts/refusal';
import { ReportCarrierEventDocument } from './shipment-page.generated';

/** What a carrier says of a parcel, where it says it by telephone. */
@Component({
  selector: 'hansa-carrier-form',
  imports: [Busy, FormField, FormProblem, FormRoot, SelectField, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-select-field label="What happened" i18n-label [choices]="kinds" [formField]="form.kind" />
      @if (model().kind === 'FAILED') {
        <hansa-text-field label="Why" i18n-label [longest]="200" [formField]="form.reason" />
      }
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Report it</button>
    </form>
  `,
})
export class CarrierForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  readonly shipment = input.required<{ carrier: string; trackingNumber: string }>();
  readonly reported = output();
  protected readonly kinds = [
    { value: 'DELIVERED', label: $localize`It was delivered` },
    { value: 'FAILED', label: $localize`It could not be delivered` },
  ];
  protected readonly model = signal({ kind: 'DELIVERED', reason: '' });
  protected readonly form = form(this.model, {
    submission: { action: async () => this.report() },
  });

  private async report(): Promise<TreeValidationResult> {
    const { kind, reason } = this.model();
    const { carrier, trackingNumber } = this.shipment();
    const refusal = await attempt(async () => {
      // The carrier's name for the event is its key: told twice, it happened once.
      const { idempotencyKey: eventId, ...event } = this.intent.of({
        carrier,
        trackingNumber,
        kind: kind === 'FAILED' ? ('FAILED' as const) : ('DELIVERED' as const),
        reason: kind === 'FAILED' ? reason.trim() || null : null,
      });
      const input = { ...event, eventId, at: new Date().toISOString() };
      return (await this.changes.make(ReportCarrierEventDocument, { input })).reportCarrierEvent;
    });
    this.intent.settle(refusal);
    if (refusal) return this.outcome.tell(refusal, { reason: this.form.reason });
    this.toasts.show($localize`Noted.`);
    this.reported.emit();
    return undefined;
  }
}
