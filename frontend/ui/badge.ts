import { Component, input } from '@angular/core';

export type Tone = 'plain' | 'good' | 'warm' | 'bad' | 'cool';

/** A short word on how something stands; its colour only helps. */
@Component({
  selector: 'hansa-badge',
  template: '<ng-content />',
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex; align-items: center; gap: .35rem; padding: .15rem .7rem; border-radius: 999px;
      font-size: .8125rem; font-weight: 580; line-height: 1.5; white-space: nowrap;
      background: var(--mat-sys-surface-container-high); color: var(--mat-sys-on-surface);
    }
    :host(.good) { background: var(--good-container); color: var(--good); }
    :host(.warm) { background: var(--mat-sys-tertiary-container); color: var(--mat-sys-on-tertiary-container); }
    :host(.bad) { background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    :host(.cool) { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); }
  `,
})
export class Badge {
  readonly tone = input<Tone>('plain');
}
