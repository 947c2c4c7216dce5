import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ownPath } from './own-path';
import { SignInForm } from './sign-in-form';

/** Where staff come in; afterwards they stand where they wanted to go. */
@Component({
  selector: 'hansa-sign-in-page',
  imports: [SignInForm],
  template: `
    <main class="card">
      <svg viewBox="0 0 60 40" aria-hidden="true">
        <path class="a" d="M4 38V20L12 9l8 11v18z" />
        <path class="b" d="M20 38V14h4V9h4V4h4v5h4v5h4v24z" />
        <path class="c" d="M40 38V21l8-10 8 10v17z" />
      </svg>
      <h1 i18n>Back office</h1>
      <p class="muted" i18n>Sign in with your staff account.</p>
      <hansa-sign-in-form (entered)="goOn()" />
    </main>
  `,
  styles: `
    :host { display: grid; place-items: center; min-height: 80dvh; padding: 1rem; }
    .card { width: min(26rem, 100%); display: grid; gap: 1rem; }
    svg { width: 3.4rem; }
    .a { fill: var(--mat-sys-tertiary); }
    .b { fill: var(--mat-sys-primary); }
    .c { fill: var(--mat-sys-secondary); }
  `,
})
export class SignInPage {
  private readonly router = inject(Router);

  /** Where to go afterwards. */
  readonly return = input<string>();

  protected goOn() {
    void this.router.navigateByUrl(ownPath(this.return()), { replaceUrl: true });
  }
}
