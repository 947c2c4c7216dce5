import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '#ui/empty';

/** Where an address leads nowhere. */
@Component({
  selector: 'hansa-nothing-page',
  imports: [Empty, RouterLink],
  template: `
    <h1 class="unseen" i18n>Nothing here</h1>
    <hansa-empty [title]="what() ?? ''" text="It may have gone, or the address has a slip in it." i18n-text>
      <a class="button primary" routerLink="/" i18n>To the dashboard</a>
    </hansa-empty>
  `,
})
export class NothingPage {
  /** What is not there; the router, which knows nothing of it, says undefined. */
  readonly what = input(undefined, {
    transform: (what: string | undefined) => what ?? $localize`There is nothing at this address`,
  });
}
