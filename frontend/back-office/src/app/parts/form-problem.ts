import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Icon } from '#ui/icon';

/** What is wrong with a form as a whole, or what came of sending it. */
@Component({
  selector: 'hansa-form-problem',
  imports: [Icon],
  template: `
    <div role="alert">
      @for (error of form()().errors(); track error.kind) {
        <p><hansa-icon name="error" />{{ error.message }}</p>
      }
    </div>
  `,
  styles: `
    p { display: flex; gap: .5rem; padding: .7rem .9rem; border-radius: var(--round-small); background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    hansa-icon { font-size: .95rem; }
    :host:has(div:empty) { display: none; }
  `,
})
export class FormProblem {
  readonly form = input.required<FieldTree<unknown>>();
}
