import { Component, computed, input } from '@angular/core';
import { Icon } from '#ui/icon';
import type { Placing } from './placing';

/** What the shop is doing with the order just now. */
@Component({
  selector: 'hansa-placing-progress',
  imports: [Icon],
  host: { role: 'status', 'aria-live': 'polite' },
  template: `
    <h2 i18n>Your order is on its way to us</h2>
    <p class="muted">
      @if (state().is === 'AWAITED') {
        <ng-container i18n>We are waiting for your bank. You can stay here; nothing is ordered or charged twice.</ng-container>
      } @else {
        <ng-container i18n>This takes a few seconds. Nothing is ordered or charged twice, also when you reload.</ng-container>
      }
    </p>
    <ul class="plain">
      @for (step of steps(); track step.label) {
        <li [class.done]="step.isDone">
          @if (step.isDone) {
            <hansa-icon name="check" />
          } @else {
            <span class="turning"></span>
          }
          {{ step.label }}
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: grid; gap: .75rem; justify-items: center; text-align: center; padding: clamp(2rem, 6vw, 4rem) 1rem; }
    ul { display: grid; gap: .6rem; margin-top: .75rem; text-align: left; }
    li { display: flex; align-items: center; gap: .75rem; color: var(--mat-sys-on-surface-variant); }
    .done { color: var(--good); }
    .turning { width: 1.1rem; height: 1.1rem; margin: .15rem; border-radius: 50%; border: 2px solid currentColor; border-right-color: transparent; animation: turn .9s linear infinite; }
    @keyframes turn { to { rotate: 1turn; } }
  `,
})
export class PlacingProgress {
  readonly state = input.required<Placing>();

  protected readonly steps = computed(() => {
    const state = this.state();
    const done = new Set(
      state.is === 'AWAITED'
        ? state.steps.flatMap(({ name, state }) => (state === 'DONE' ? [name] : []))
        : [],
    );
    const isDone = state.is === 'DONE';
    return [
      { label: $localize`Setting the goods aside`, isDone: isDone || done.has('reserve stock') },
      { label: $localize`Asking your bank`, isDone: isDone || done.has('authorize payment') },
      { label: $localize`Writing the order down`, isDone: isDone || done.has('place order') },
    ];
  });
}
