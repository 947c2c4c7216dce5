import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { WhenPipe } from '#ui/when';
import { Deeds } from '../parts/deeds';
import { Staff } from '../staff/staff';
import {
  AbandonCheckoutDocument,
  RetryCheckoutDocument,
  type StrandedCheckoutFragment,
} from './stranded-checkout.generated';

/** A checkout that cannot go on by itself: where it stands, and the two ways out. */
@Component({
  selector: 'hansa-stranded-checkout',
  imports: [Busy, RouterLink, WhenPipe],
  template: `
    <p class="row">
      @if (checkout().order; as order) {
        <a [routerLink]="['/orders', order.id]">{{ order.number }}</a>
      }
      <span class="muted small">{{ checkout().startedAt | when: 'time' }}</span>
    </p>
    @if (step(); as step) {
      <p i18n>Stands at “{{ step.name }}”, tried {step.attempts, plural, =1 {once} other {{{ step.attempts }} times}}.</p>
    }
    @if (checkout().lastError; as error) {
      <p class="muted small code">{{ error }}</p>
    }
    @if (staff.can('orders:write')) {
      <div class="row">
        <button type="button" class="button small" [hansaBusy]="deeds.underWay() === 'retry ' + checkout().id" (click)="retry()" i18n>Try again</button>
        <button type="button" class="button small danger" [hansaBusy]="deeds.underWay() === 'abandon ' + checkout().id" (click)="abandon()" i18n>Give it up</button>
      </div>
    }
  `,
  styles: ':host { display: grid; gap: .4rem; }',
})
export class StrandedCheckout {
  private readonly changes = inject(Changes);
  protected readonly deeds = inject(Deeds);
  protected readonly staff = inject(Staff);

  readonly checkout = input.required<StrandedCheckoutFragment>();
  readonly changed = output();
  protected readonly step = computed(() => this.checkout().steps.at(-1));

  protected async retry() {
    const input = { id: this.checkout().id };
    await this.deeds.do(`retry ${input.id}`, {
      act: async () => (await this.changes.make(RetryCheckoutDocument, { input })).retryCheckout,
      done: $localize`It is tried again.`,
    });
    this.changed.emit();
  }

  protected async abandon() {
    const input = { id: this.checkout().id };
    await this.deeds.do(`abandon ${input.id}`, {
      act: async () =>
        (await this.changes.make(AbandonCheckoutDocument, { input })).abandonCheckout,
      done: $localize`It is given up, and all is given back.`,
      ask: {
        title: $localize`Give this checkout up?`,
        text: $localize`The goods go back on the shelf and a promised payment is voided. This cannot be undone.`,
        yes: $localize`Give it up`,
      },
    });
    this.changed.emit();
  }
}
