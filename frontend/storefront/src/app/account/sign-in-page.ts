import { Component, inject, input, signal } from '@angular/core';
import { email, FormField, FormRoot, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { ShelfList } from '../shell/shelf-list';
import { SignInDocument } from './sign-in.generated';
import { Signing } from './signing';

/** Where customers sign in. */
@Component({
  selector: 'hansa-sign-in-page',
  imports: [Busy, FormField, FormRoot, RouterLink, TextField],
  template: `
    <div class="page narrow">
      <form class="card stack" [formRoot]="form">
        <h1 i18n>Welcome back</h1>
        @if (problem()) {
          <p role="alert" class="wrong">{{ problem() }}</p>
        }
        <hansa-text-field label="E-mail" i18n-label type="email" autocomplete="username" [formField]="form.email" />
        <hansa-text-field label="Password" i18n-label type="password" autocomplete="current-password" [formField]="form.password" />
        <button type="submit" class="button primary large" [hansaBusy]="form().submitting()" i18n>Sign in</button>
        <p class="muted"><ng-container i18n>New here?</ng-container> <a routerLink="/register" [queryParams]="{ return: return() }" i18n>Open an account</a> <ng-container i18n>or simply order as a guest.</ng-container></p>
      </form>
    </div>
  `,
  styles:
    'h1 { font-size: 2rem; } .wrong { color: var(--mat-sys-error); } .card { max-width: 28rem; margin-inline: auto; }',
})
export class SignInPage {
  private readonly changes = inject(Changes);
  private readonly signing = inject(Signing);

  /** Where to go afterwards. */
  readonly return = input<string>();
  protected readonly problem = signal('');
  protected readonly form = form(
    signal({ email: '', password: '' }),
    path => {
      required(path.email, { message: $localize`Your e-mail address is missing.` });
      email(path.email, { message: $localize`This is not an e-mail address.` });
      required(path.password, { message: $localize`Your password is missing.` });
    },
    { submission: { action: async () => this.signIn(), onInvalid: focusFirstWrong } },
  );

  constructor() {
    inject(ShelfList).load();
  }

  private async signIn() {
    this.problem.set('');
    try {
      const { email, password } = this.form().value();
      const { signIn } = await this.changes.make(
        SignInDocument,
        { input: { email: email.trim(), password } },
        { context: {} },
      );
      const [refusal] = signIn.errors;
      if (refusal?.__typename === 'TooManyAttempts')
        this.problem.set(
          $localize`Too many tries. Wait ${refusal.retryAfterSeconds} seconds, then try again.`,
        );
      else if (refusal)
        this.problem.set($localize`E-mail address and password do not go together.`);
      else if (signIn.session) await this.signing.enter(signIn.session, this.return());
    } catch (error) {
      this.problem.set(faultText(faultOf(error).kind));
    }
    return undefined;
  }
}
