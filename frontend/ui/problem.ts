import { Component, input, output } from '@angular/core';
import { Icon } from './icon';

/** Says that something could not be loaded, and offers to try again. */
@Component({
  selector: 'hansa-problem',
  imports: [Icon],
  host: { role: 'alert' },
  template: `
    <hansa-icon name="warning" />
    <div>
      <p class="title">{{ title() }}</p>
      <p class="muted">{{ text() }}</p>
      <ng-content />
    </div>
    @if (canRetry()) {
      <button type="button" class="button" (click)="retry.emit()" i18n>Try again</button>
    }
  `,
  styles: `
    :host {
      display: flex; flex-wrap: wrap; align-items: center; gap: 1rem;
      padding: 1.25rem 1.5rem; border-radius: var(--round);
      background: var(--mat-sys-surface-container); border: 1px solid var(--mat-sys-outline-variant);
    }
    hansa-icon { color: var(--mat-sys-secondary); font-size: 1.4rem; }
    div { flex: 1 1 16rem; }
    .title { font-weight: 600; }
  `,
})
export class Problem {
  readonly title = input.required<string>();
  readonly text = input('');
  readonly canRetry = input(true);
  readonly retry = output();
}
