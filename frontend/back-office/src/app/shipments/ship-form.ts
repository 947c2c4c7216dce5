import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import { FormProblem } from '../parts/form-problem';
import { Intent } from '../parts/intent';
import { attempt, Outcome } from '../parts/refusal';
import { ShipShipmentDocument } from './shipment-page.generated';

/** Hands a parcel to its carrier, under the number from its creation or another. */
@Component({
  selector: 'hansa-ship-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <p class="muted" i18n>The stock is booked out and the order becomes shipped.</p>
      <hansa-text-field label="Another tracking number" i18n-label [hint]="hint()" [longest]="100" [formField]="form.trackingNumber" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>It has left</button>
    </form>
  `,
})
export class ShipForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  readonly id = input.required<string>();
  readonly trackingNumber = input.required<string>();
  readonly shipped = output();

  private readonly model = signal({ trackingNumber: '' });
  protected readonly form = form(this.model, {
    submission: { action: async () => this.ship() },
  });
  protected readonly hint = () => $localize`It is ${this.trackingNumber()} when left empty.`;

  private async ship(): Promise<TreeValidationResult> {
    const trackingNumber = this.model().trackingNumber.trim() || null;
    const refusal = await attempt(async () => {
      const input = this.intent.of({ id: this.id(), trackingNumber });
      return (await this.changes.make(ShipShipmentDocument, { input })).shipShipment;
    });
    this.intent.settle(refusal);
    if (refusal) {
      const field = this.form.trackingNumber;
      return this.outcome.tell(refusal, { TrackingNumberTaken: field, trackingNumber: field });
    }
    this.toasts.show($localize`The parcel is on its way.`);
    this.shipped.emit();
    return undefined;
  }
}
