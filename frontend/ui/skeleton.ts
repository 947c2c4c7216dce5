import { Component, input } from '@angular/core';

/** Holds the place of what is still loading, in its size. */
@Component({
  selector: 'hansa-skeleton',
  template: '',
  host: { 'aria-hidden': 'true', '[style.height]': 'height()', '[style.width]': 'width()' },
  styles: `
    :host {
      display: block; border-radius: var(--round-small);
      background: linear-gradient(100deg, var(--mat-sys-surface-container) 40%, var(--mat-sys-surface-container-high) 50%, var(--mat-sys-surface-container) 60%) 0 / 300% 100%;
      animation: breathe 1.6s infinite linear;
    }
    @keyframes breathe { from { background-position: 120% 0; } to { background-position: -60% 0; } }
  `,
})
export class Skeleton {
  readonly height = input('1rem');
  readonly width = input('100%');
}
