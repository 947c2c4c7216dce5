import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '#ui/empty';

/** Where an account's scopes do not reach. */
@Component({
  selector: 'hansa-not-allowed-page',
  imports: [Empty, RouterLink],
  template: `
    <h1 class="unseen" i18n>Not allowed</h1>
    <hansa-empty title="Your account is not allowed here" i18n-title text="Ask whoever administers the shop for the scope you need, then sign in again." i18n-text>
      <a class="button primary" routerLink="/" i18n>To the dashboard</a>
    </hansa-empty>
  `,
})
export class NotAllowedPage {}
