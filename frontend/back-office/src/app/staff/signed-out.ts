import { Component, inject } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { Sessions } from '#graphql/sessions';
import { Dialog } from '#ui/dialog';
import { SignInForm } from './sign-in-form';

/** When a session ends unasked: signs in again over the page, so that what was typed stays. */
@Component({
  selector: 'hansa-signed-out',
  imports: [Dialog, SignInForm],
  template: `
    <hansa-dialog [isOpen]="true" (isOpenChange)="$event || sessions.hasEnded.set(false)" title="Your session has ended" i18n-title>
      <p class="muted" i18n>Sign in again to go on; what you typed is still here.</p>
      <hansa-sign-in-form (entered)="goOn()" />
    </hansa-dialog>
  `,
})
export class SignedOut {
  protected readonly sessions = inject(Sessions);
  private readonly apollo = inject(Apollo);

  protected goOn() {
    this.sessions.hasEnded.set(false);
    void this.apollo.client.refetchQueries({ include: 'active' });
  }
}
