import { ChangeDetectorRef, Directive, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterOutlet } from '@angular/router';

/** Fills a page in before it is first seen; it would otherwise be seen empty, and move as its heading comes. */
@Directive({ selector: 'router-outlet' })
export class DrawWhole {
  constructor() {
    const view = inject(ChangeDetectorRef);
    inject(RouterOutlet)
      .activateEvents.pipe(takeUntilDestroyed())
      .subscribe(() => view.detectChanges());
  }
}
