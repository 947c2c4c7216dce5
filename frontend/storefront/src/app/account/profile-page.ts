import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  email,
  FormField,
  FormRoot,
  form,
  minLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { FaultNotice } from '#graphql/fault-notice';
import { faultText } from '#graphql/fault-text';
import { Sessions } from '#graphql/sessions';
import { Busy } from '#ui/busy';
import { Empty } from '#ui/empty';
import { focusFirstWrong } from '#ui/first-wrong';
import { Skeleton } from '#ui/skeleton';
import { TextField } from '#ui/text-field';
import { Toasts } from '#ui/toasts';
import {
  ChangePasswordDocument,
  ProfileDocument,
  UpdateProfileDocument,
} from './profile.generated';

/** One's name, address and password. */
@Component({
  selector: 'hansa-profile-page',
  imports: [Busy, Empty, FaultNotice, FormField, FormRoot, RouterLink, Skeleton, TextField],
  template: `
    @if (!isCustomer()) {
      <hansa-empty title="You are here as a guest" i18n-title text="You can order and follow your orders like this. An account also keeps your addresses, and your orders on every device." i18n-text>
        <a class="button primary" routerLink="/sign-in" i18n>Sign in</a>
        <a class="button" routerLink="/register" i18n>Open an account</a>
      </hansa-empty>
    } @else if (me()) {
      <form class="card stack" [formRoot]="profile">
        <h2 i18n>About you</h2>
        <hansa-text-field label="Name" i18n-label autocomplete="name" [formField]="profile.name" />
        <hansa-text-field label="E-mail" i18n-label type="email" autocomplete="email" [formField]="profile.email" />
        <button type="submit" class="button primary" [hansaBusy]="profile().submitting()" i18n>Save</button>
      </form>
      <form class="card stack" [formRoot]="password">
        <h2 i18n>Another password</h2>
        <p class="muted" i18n>Every other device is signed out with it.</p>
        <hansa-text-field label="Password so far" i18n-label type="password" autocomplete="current-password" [formField]="password.currentPassword" />
        <hansa-text-field label="New password" i18n-label type="password" autocomplete="new-password" [formField]="password.newPassword" />
        <button type="submit" class="button" [hansaBusy]="password().submitting()" i18n>Change password</button>
      </form>
    } @else if (answer.fault(); as fault) {
      <hansa-fault [fault]="fault" (retry)="answer.reload()" />
    } @else {
      <div class="stack" aria-busy="true"><hansa-skeleton height="16rem" /></div>
    }
  `,
  styles:
    ':host { display: grid; gap: 1.5rem; } .card { max-width: 32rem; } .button { justify-self: start; }',
})
export class ProfilePage {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly sessions = inject(Sessions);

  protected readonly isCustomer = computed(() => this.sessions.kind() === 'CUSTOMER');
  protected readonly answer = ask(ProfileDocument, () => (this.isCustomer() ? {} : undefined));
  protected readonly me = computed(() => this.answer.data()?.me ?? null);

  private readonly model = signal({ name: '', email: '' });
  protected readonly profile = form(
    this.model,
    path => {
      required(path.name, { message: $localize`Your name is missing.` });
      required(path.email, { message: $localize`Your e-mail address is missing.` });
      email(path.email, { message: $localize`This is not an e-mail address.` });
    },
    { submission: { action: async () => this.save(), onInvalid: focusFirstWrong } },
  );
  private readonly passwords = signal({ currentPassword: '', newPassword: '' });
  protected readonly password = form(
    this.passwords,
    path => {
      required(path.currentPassword, { message: $localize`Your password so far is missing.` });
      required(path.newPassword, { message: $localize`Choose a password.` });
      minLength(path.newPassword, 8, { message: $localize`Eight characters or more, please.` });
    },
    { submission: { action: async () => this.changePassword(), onInvalid: focusFirstWrong } },
  );

  constructor() {
    effect(() => {
      const me = this.me();
      // What is being typed is not overwritten.
      if (me && !untracked(() => this.profile().dirty()))
        this.model.set({ name: me.name, email: me.email });
    });
  }

  private async save(): Promise<TreeValidationResult> {
    return this.attempt(async () => {
      const { updateProfile } = await this.changes.make(UpdateProfileDocument, {
        input: this.model(),
      });
      const [refusal] = updateProfile.errors;
      if (refusal?.__typename === 'EmailTaken')
        return {
          kind: 'taken',
          fieldTree: this.profile.email,
          message: $localize`Another account has this address.`,
        };
      this.toasts.show(refusal ? refusal.message : $localize`Saved.`);
      return undefined;
    });
  }

  private async changePassword(): Promise<TreeValidationResult> {
    return this.attempt(async () => {
      const { changePassword } = await this.changes.make(ChangePasswordDocument, {
        input: this.passwords(),
      });
      const [refusal] = changePassword.errors;
      if (refusal?.__typename === 'InvalidCredentials')
        return {
          kind: 'wrong',
          fieldTree: this.password.currentPassword,
          message: $localize`This is not your password so far.`,
        };
      if (refusal?.__typename === 'PasswordTooWeak')
        return {
          kind: 'weak',
          fieldTree: this.password.newPassword,
          message: $localize`This one is too short or too well known. Choose another.`,
        };
      if (refusal) this.toasts.show(refusal.message);
      else {
        this.toasts.show($localize`Your password is changed.`);
        this.password().reset({ currentPassword: '', newPassword: '' });
      }
      return undefined;
    });
  }

  private async attempt(act: () => Promise<TreeValidationResult>): Promise<TreeValidationResult> {
    try {
      return await act();
    } catch (error) {
      this.toasts.show(faultText(faultOf(error).kind));
      return undefined;
    }
  }
}
