import { Component, input } from '@angular/core';

/** Says kindly that there is nothing, and in its content what to do instead. */
@Component({
  selector: 'hansa-empty',
  template: `
    <svg viewBox="0 0 120 60" aria-hidden="true">
      <path d="M8 56V30l14-18 14 18v26M36 56V22h6v-8h6V6h8v8h6v8h6v34M68 56V32l13-15 13 15v24M2 56h116" />
    </svg>
    <h2>{{ title() }}</h2>
    <p class="muted">{{ text() }}</p>
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host { display: grid; justify-items: center; text-align: center; gap: .75rem; padding: clamp(2rem, 8vw, 5rem) 1rem; }
    svg { width: 9rem; fill: none; stroke: var(--mat-sys-outline); stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
    p { max-width: 34rem; }
    .row { margin-top: .75rem; justify-content: center; }
  `,
})
export class Empty {
  readonly title = input.required<string>();
  readonly text = input('');
}
