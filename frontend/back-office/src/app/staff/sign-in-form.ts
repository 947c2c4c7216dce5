import { Component, inject, output, signal } from '@angular/core';
import { email, FormField, FormRoot, form, required } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { Sessions } from '#graphql/sessions';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { StaffSignInDocument, type StaffSignInMutation } from './sign-in.generated';

/** Asks who it is, and lets staff in. */
@Component({
  selector: 'hansa-sign-in-form',
  imports: [Busy, FormField, FormRoot, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      @if (problem()) {
        <p role="alert" class="wrong">{{ problem() }}</p>
      }
      <hansa-text-field label="E-mail" i18n-label type="email" autocomplete="username" [formField]="form.email" />
      <hansa-text-field label="Password" i18n-label type="password" autocomplete="current-password" [formField]="form.password" />
      <button type="submit" class="button primary large" [hansaBusy]="form().submitting()" i18n>Sign in</button>
    </form>
  `,
  styles: '.wrong { color: var(--mat-sys-error); }',
})
export class SignInForm {
  private readonly changes = inject(Changes);
  private readonly sessions = inject(Sessions);

  readonly entered = output();
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

  private async signIn() {
    this.problem.set('');
    try {
      const { email, password } = this.form().value();
      const { signIn } = await this.changes.make(
        StaffSignInDocument,
        { input: { email: email.trim(), password } },
        { context: {} },
      );
      if (signIn.session?.kind === 'STAFF') {
        this.sessions.keep(signIn.session);
        this.entered.emit();
      } else this.problem.set(whyNot(signIn.errors[0]));
    } catch (error) {
      this.problem.set(faultText(faultOf(error).kind));
    }
    return undefined;
  }
}

const whyNot = (refusal: StaffSignInMutation['signIn']['errors'][number] | undefined) => {
  if (!refusal) return $localize`This is a shopper's account. The back office is for staff.`;
  return refusal.__typename === 'TooManyAttempts'
    ? $localize`Too many tries. Wait ${refusal.retryAfterSeconds} seconds, then try again.`
    : $localize`E-mail address and password do not go together.`;
};
