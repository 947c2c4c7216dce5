import { Component, computed, input, output } from '@angular/core';
import { Icon } from '#ui/icon';

/** The steps of a checkout, in order. */
export const stepNames = ['contact', 'address', 'payment', 'review'] as const;

export type Step = (typeof stepNames)[number];

const labels: Record<Step, string> = {
  contact: $localize`Contact`,
  address: $localize`Delivery`,
  payment: $localize`Payment`,
  review: $localize`Review`,
};

/** How far the buyer is, and the way back. */
@Component({
  selector: 'hansa-checkout-steps',
  imports: [Icon],
  template: `
    <ol class="plain" aria-label="Steps of the checkout" i18n-aria-label>
      @for (step of steps(); track step.name) {
        <li [class.done]="step.isDone" [attr.aria-current]="step.isHere ? 'step' : null">
          @if (step.isDone) {
            <button type="button" (click)="went.emit(step.name)"><span class="mark"><hansa-icon name="check" /></span>{{ step.label }}</button>
          } @else {
            <span class="step"><span class="mark number">{{ step.number }}</span>{{ step.label }}</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol { display: flex; flex-wrap: wrap; gap: .25rem clamp(.75rem, 3vw, 2rem); }
    button, .step { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--mat-sys-on-surface-variant); }
    button { cursor: pointer; }
    button:hover { text-decoration: underline; }
    .mark { display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; border: 1px solid var(--mat-sys-outline); font-size: .85rem; }
    .done .mark { background: var(--good-container); color: var(--good); border-color: transparent; }
    [aria-current] .step { color: var(--mat-sys-on-surface); font-weight: 600; }
    [aria-current] .mark { background: var(--mat-sys-primary); color: var(--mat-sys-on-primary); border-color: transparent; }
    @media (max-width: 34rem) { li:not([aria-current]) { font-size: .85rem; } .mark { width: 1.5rem; height: 1.5rem; } }
  `,
})
export class CheckoutSteps {
  readonly at = input.required<Step>();
  readonly went = output<Step>();

  protected readonly steps = computed(() => {
    const here = stepNames.indexOf(this.at());
    return stepNames.map((name, index) => ({
      name,
      label: labels[name],
      number: index + 1,
      isDone: index < here,
      isHere: index === here,
    }));
  });
}
