import { Component, inject, signal } from '@angular/core';
import {
  email,
  FormField,
  FormRoot,
  form,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { CreateCustomerDocument } from './customers-page.generated';

/** Opens an account for somebody, and goes to it. */
@Component({
  selector: 'hansa-customer-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <p class="muted" i18n>It has no password.</p>
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Name" i18n-label [formField]="form.name" />
      <hansa-text-field label="E-mail" i18n-label type="email" [formField]="form.email" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Open the account</button>
    </form>
  `,
})
export class CustomerForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  private readonly router = inject(Router);
  private readonly model = signal({ name: '', email: '' });
  protected readonly form = form(
    this.model,
    path => {
      required(path.name, { message: $localize`The name is missing.` });
      required(path.email, { message: $localize`The e-mail address is missing.` });
      email(path.email, { message: $localize`This is not an e-mail address.` });
    },
    { submission: { action: async () => this.create(), onInvalid: focusFirstWrong } },
  );

  private async create(): Promise<TreeValidationResult> {
    let id: string | undefined;
    const refusal = await attempt(async () => {
      const { name, email } = this.model();
      const input = { name: name.trim(), email: email.trim() };
      const { createCustomer } = await this.changes.make(CreateCustomerDocument, { input });
      id = createCustomer.customer?.id;
      return createCustomer;
    });
    const fields = { EmailTaken: this.form.email, email: this.form.email, name: this.form.name };
    if (refusal) return this.outcome.tell(refusal, fields);
    if (id) await this.router.navigate(['/customers', id]);
    return undefined;
  }
}
