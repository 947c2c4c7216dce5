import { Component, input } from '@angular/core';
import { Icon } from '#ui/icon';

/** What came of sending a form, where it is about no field of it. */
@Component({
  selector: 'hansa-form-problem',
  imports: [Icon],
  host: { role: 'alert' },
  template: `
    @if (text()) {
      <p><hansa-icon name="error" />{{ text() }}</p>
    }
  `,
  styles: `
    :host:not(:has(p)) { position: absolute; }
    p { display: flex; gap: .5rem; padding: .7rem .9rem; border-radius: var(--round-small); background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    hansa-icon { font-size: .95rem; }
  `,
})
export class FormProblem {
  readonly text = input.required<string>();
}
