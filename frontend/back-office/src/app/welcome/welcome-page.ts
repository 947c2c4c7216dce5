import { Component } from '@angular/core';
import { Empty } from '#ui/empty';

/** What stands here until staff can sign in. */
@Component({
  selector: 'hansa-welcome-page',
  imports: [Empty],
  template: `
    <h1 class="unseen" i18n>Back office</h1>
    <hansa-empty title="Sign in" i18n-title text="The back office opens here for members of staff." i18n-text />
  `,
})
export class WelcomePage {}
