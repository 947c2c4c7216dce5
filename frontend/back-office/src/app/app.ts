import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Sessions } from '#graphql/sessions';
import { ConfirmOutlet } from '#ui/confirm';
import { ToastOutlet } from '#ui/toasts';
import { SignedOut } from './staff/signed-out';

/** The root of the back office: a page, and what may lie over it. */
@Component({
  selector: 'hansa-root',
  imports: [ConfirmOutlet, RouterOutlet, SignedOut, ToastOutlet],
  template: `
    <router-outlet />
    @if (sessions.hasEnded()) {
      <hansa-signed-out />
    }
    <hansa-confirm />
    <hansa-toasts />
  `,
})
export class App {
  protected readonly sessions = inject(Sessions);
}
