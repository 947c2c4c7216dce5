import { Component, inject, input, output, signal } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  pattern,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { TextField } from '#ui/text-field';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { sizeOf } from './picture-size';
import { AddProductImageDocument } from './variants.generated';

/** Adds a picture by its address; how big it is, is measured. */
@Component({
  selector: 'hansa-picture-form',
  imports: [Busy, FormField, FormProblem, FormRoot, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Address" i18n-label hint="A path under /media, or https://…" i18n-hint [longest]="2000" [formField]="form.url" />
      <hansa-text-field label="What it shows" i18n-label hint="For those who do not see it" i18n-hint [longest]="500" [formField]="form.alt" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Add it</button>
    </form>
  `,
})
export class PictureForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();
  readonly productId = input.required<string>();
  readonly added = output();

  private readonly model = signal({ url: '', alt: '' });
  protected readonly form = form(
    this.model,
    path => {
      required(path.url, { message: $localize`Where is the picture?` });
      pattern(path.url, /^\s*(\/media\/|https:\/\/)\S+\s*$/, {
        message: $localize`A path under /media, or an address that begins with https://, please.`,
      });
      required(path.alt, { message: $localize`Say what it shows.` });
    },
    { submission: { action: async () => this.add(), onInvalid: focusFirstWrong } },
  );

  private async add(): Promise<TreeValidationResult> {
    const url = this.model().url.trim();
    const size = await sizeOf(url);
    if (!size)
      return {
        kind: 'noPicture',
        fieldTree: this.form.url,
        message: $localize`No picture came from this address.`,
      };
    const refusal = await attempt(async () => {
      const input = { productId: this.productId(), url, alt: this.model().alt.trim(), ...size };
      return (await this.changes.make(AddProductImageDocument, { input })).addProductImage;
    });
    if (refusal) return this.outcome.tell(refusal, { url: this.form.url, alt: this.form.alt });
    this.added.emit();
    return undefined;
  }
}
