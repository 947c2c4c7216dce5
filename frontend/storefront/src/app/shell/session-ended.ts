import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Sessions } from '#graphql/sessions';

/** Tells somebody who was signed in that they no longer are, and takes them back after signing in. */
@Component({
  selector: 'hansa-session-ended',
  imports: [RouterLink],
  host: { role: 'alert' },
  template: `
    <p>
      <ng-container i18n>Your session has ended. What you typed is still here:</ng-container>
      <a routerLink="/sign-in" [queryParams]="{ return: router.url }" i18n>sign in again</a>
      <ng-container i18n>or</ng-container>
      <button type="button" class="link-button" (click)="sessions.hasEnded.set(false)" i18n>go on as a guest</button>
    </p>
  `,
  styles: `
    :host { display: block; padding: .6rem var(--gutter); background: var(--mat-sys-tertiary-container); color: var(--mat-sys-on-tertiary-container); text-align: center; }
  `,
})
export class SessionEnded {
  protected readonly sessions = inject(Sessions);
  protected readonly router = inject(Router);
}
