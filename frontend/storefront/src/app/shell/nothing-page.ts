import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '#ui/empty';
import { ShelfList } from './shelf-list';

/** Where an address leads nowhere: it never did, no longer does, or is somebody else's. */
@Component({
  selector: 'hansa-nothing-page',
  imports: [Empty, RouterLink],
  template: `
    <div class="page">
      <h1 class="unseen" i18n>Nothing here</h1>
      <hansa-empty [title]="what()" text="It may have gone, or the address has a slip in it." i18n-text>
        <a class="button primary" routerLink="/" i18n>Go to the shop</a>
        <a class="button" routerLink="/search" i18n>See everything</a>
      </hansa-empty>
    </div>
  `,
})
export class NothingPage {
  readonly what = input($localize`There is nothing at this address`);

  constructor() {
    inject(ShelfList).load();
  }
}
