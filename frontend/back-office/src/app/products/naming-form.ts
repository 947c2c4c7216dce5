import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  applyWhen,
  FormField,
  FormRoot,
  form,
  pattern,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { type Choice, SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { FormProblem } from '../parts/form-problem';
import { Outcome, type Refusal } from '../parts/refusal';

/** What a brand or a category is called; where a new category stands. */
export type Naming = { name: string; slug: string; parentId: string };

/** Names a brand or a category: a new one, or one that is there. */
@Component({
  selector: 'hansa-naming-form',
  imports: [Busy, FormField, FormProblem, FormRoot, SelectField, TextField],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <hansa-text-field label="Name" i18n-label [longest]="120" [formField]="form.name" />
      @if (named()) {
        <hansa-text-field label="Address" i18n-label hint="Links to the old one no longer lead there" i18n-hint [longest]="120" [formField]="form.slug" />
      } @else {
        <hansa-text-field label="Address" i18n-label hint="Its name in the shop's addresses; made of the name when left empty" i18n-hint [longest]="120" [formField]="form.slug" />
      }
      @if (parents(); as parents) {
        <hansa-select-field label="Stands in" i18n-label [choices]="parents" [formField]="form.parentId" />
      }
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()">{{ named() ? saveText : createText }}</button>
    </form>
  `,
})
export class NamingForm {
  protected readonly outcome = new Outcome();
  /** What it is called now; nothing for a new one. */
  readonly named = input<{ readonly name: string; readonly slug: string } | null>(null);
  /** What a new one may stand in; left out where it stands nowhere. */
  readonly parents = input<readonly Choice[] | null>(null);
  /** Sends it; answers why it was refused. */
  readonly send = input.required<(naming: Naming) => Promise<Refusal | null>>();
  readonly saved = output();

  protected readonly saveText = $localize`Save`;
  protected readonly createText = $localize`Create`;
  private readonly isNew = computed(() => this.named() === null);
  private readonly model = linkedSignal<Naming>(() => ({
    name: this.named()?.name ?? '',
    slug: this.named()?.slug ?? '',
    parentId: '',
  }));
  protected readonly form = form(
    this.model,
    path => {
      required(path.name, { message: $localize`What is it called?` });
      applyWhen(
        path,
        () => !this.isNew(),
        path => required(path.slug, { message: $localize`It needs an address.` }),
      );
      pattern(path.slug, /^[a-z0-9]+(-[a-z0-9]+)*$/, {
        message: $localize`Small letters, digits and single hyphens, please.`,
      });
    },
    { submission: { action: async () => this.save(), onInvalid: focusFirstWrong } },
  );

  private async save(): Promise<TreeValidationResult> {
    const { name, slug, parentId } = this.model();
    const refusal = await this.send()({ name: name.trim(), slug: slug.trim(), parentId });
    if (refusal)
      return this.outcome.tell(refusal, {
        SlugTaken: this.form.slug,
        CategoryNotFound: this.form.parentId,
        slug: this.form.slug,
        name: this.form.name,
      });
    this.saved.emit();
    return undefined;
  }
}
