import { Component, inject, input, signal } from '@angular/core';
import {
  email,
  FormField,
  FormRoot,
  form,
  maxLength,
  minLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { ShelfList } from '../shell/shelf-list';
import { RegisterDocument } from './sign-in.generated';
import { Signing } from './signing';

/** Where guests become customers; what they have in the cart and have ordered stays theirs. */
@Component({
  selector: 'hansa-register-page',
  imports: [Busy, FormField, FormRoot, RouterLink, TextField],
  template: `
    <div class="page narrow">
      <form class="card stack" [formRoot]="form">
        <h1 i18n>Open an account</h1>
        <p class="muted" i18n>It keeps your addresses and orders together. Your cart and what you have ordered as a guest come along.</p>
        @if (problem()) {
          <p role="alert" class="wrong">{{ problem() }}</p>
        }
        <hansa-text-field label="Name" i18n-label autocomplete="name" [formField]="form.name" />
        <hansa-text-field label="E-mail" i18n-label type="email" autocomplete="username" [formField]="form.email" />
        <hansa-text-field label="Password" i18n-label type="password" autocomplete="new-password" hint="Eight characters or more; a short sentence is good." i18n-hint [formField]="form.password" />
        <button type="submit" class="button primary large" [hansaBusy]="form().submitting()" i18n>Open account</button>
        <p class="muted"><ng-container i18n>Been here before?</ng-container> <a routerLink="/sign-in" [queryParams]="{ return: return() }" i18n>Sign in</a></p>
      </form>
    </div>
  `,
  styles:
    'h1 { font-size: 2rem; } .wrong { color: var(--mat-sys-error); } .card { max-width: 28rem; margin-inline: auto; }',
})
export class RegisterPage {
  private readonly changes = inject(Changes);
  private readonly signing = inject(Signing);

  readonly return = input<string>();
  protected readonly problem = signal('');
  protected readonly form = form(
    signal({ name: '', email: '', password: '' }),
    path => {
      required(path.name, { message: $localize`Your name is missing.` });
      maxLength(path.name, 200, { message: $localize`That is too long.` });
      required(path.email, { message: $localize`Your e-mail address is missing.` });
      email(path.email, { message: $localize`This is not an e-mail address.` });
      required(path.password, { message: $localize`Choose a password.` });
      minLength(path.password, 8, { message: $localize`Eight characters or more, please.` });
    },
    { submission: { action: async () => this.register(), onInvalid: focusFirstWrong } },
  );

  constructor() {
    inject(ShelfList).load();
  }

  private async register(): Promise<TreeValidationResult> {
    this.problem.set('');
    try {
      const { name, email, password } = this.form().value();
      const input = { name: name.trim(), email: email.trim(), password };
      const { registerCustomer } = await this.changes.make(
        RegisterDocument,
        { input },
        { context: {} },
      );
      const [refusal] = registerCustomer.errors;
      if (refusal?.__typename === 'EmailTaken')
        return {
          kind: 'taken',
          fieldTree: this.form.email,
          message: $localize`There is an account with this address. Sign in instead.`,
        };
      if (refusal?.__typename === 'PasswordTooWeak')
        return {
          kind: 'weak',
          fieldTree: this.form.password,
          message: $localize`This one is too short or too well known. Choose another.`,
        };
      if (registerCustomer.session)
        await this.signing.enter(registerCustomer.session, this.return());
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === 'BAD_INPUT' && fault.field?.includes('email'))
        return {
          kind: 'bad',
          fieldTree: this.form.email,
          message: $localize`This is not an e-mail address.`,
        };
      this.problem.set(faultText(fault.kind));
    }
    return undefined;
  }
}
