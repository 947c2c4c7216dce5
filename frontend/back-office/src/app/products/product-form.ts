import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { focusFirstWrong } from '#ui/first-wrong';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { FormProblem } from '../parts/form-problem';
import { attempt, Outcome } from '../parts/refusal';
import { TextArea } from '../parts/text-area';
import { CategoryChoice } from './category-choice';
import { draftOf, emptyDraft, inputOf, productRules } from './product-draft';
import {
  CreateProductDocument,
  type ShelvingFragment,
  type StaffProductDetailsFragment,
  UpdateProductDocument,
} from './product-page.generated';

/** What a product is called, is, and where it stands; for a new one too. */
@Component({
  selector: 'hansa-product-form',
  imports: [
    Busy,
    CategoryChoice,
    FormField,
    FormProblem,
    FormRoot,
    SelectField,
    TextArea,
    TextField,
  ],
  template: `
    <form class="stack" [formRoot]="form">
      <hansa-form-problem [text]="outcome.text()" />
      <div class="fields">
        <hansa-text-field label="Name" i18n-label [formField]="form.name" />
        <hansa-text-field label="Address" i18n-label hint="Its name in the shop's addresses; made of the name when left empty" i18n-hint [formField]="form.slug" />
      </div>
      <hansa-text-area label="Description" i18n-label [formField]="form.description" />
      <hansa-select-field label="Brand" i18n-label [choices]="brands()" [formField]="form.brandId" />
      <hansa-category-choice [categories]="shelving().categories?.nodes ?? []" [formField]="form.categoryIds" />
      <button type="submit" class="button primary" [hansaBusy]="form().submitting()">{{ product() ? saveText : createText }}</button>
    </form>
  `,
})
export class ProductForm {
  private readonly changes = inject(Changes);
  protected readonly outcome = new Outcome();

  readonly product = input<StaffProductDetailsFragment>();
  readonly shelving = input.required<ShelvingFragment>();
  readonly saved = output<string>();

  protected readonly saveText = $localize`Save`;
  protected readonly createText = $localize`Create the draft`;
  protected readonly brands = computed(() => [
    { value: '', label: $localize`None` },
    ...(this.shelving().brands?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  // Another product begins the form anew; news of the same one does not overwrite what is being typed.
  private readonly model = linkedSignal({
    source: () => this.product()?.id,
    computation: () => {
      const product = this.product();
      return product ? draftOf(product) : emptyDraft();
    },
  });
  protected readonly form = form(this.model, productRules, {
    submission: { action: async () => this.save(), onInvalid: focusFirstWrong },
  });

  private async save(): Promise<TreeValidationResult> {
    let saved: StaffProductDetailsFragment | null = null;
    const refusal = await attempt(async () => {
      const payload = await this.send();
      saved = payload.product;
      return payload;
    });
    if (refusal)
      return this.outcome.tell(refusal, {
        SlugTaken: this.form.slug,
        BrandNotFound: this.form.brandId,
        name: this.form.name,
        slug: this.form.slug,
        description: this.form.description,
      });
    this.keep(saved);
    return undefined;
  }

  private async send() {
    const product = this.product();
    const input = inputOf(this.model());
    if (!product) return (await this.changes.make(CreateProductDocument, { input })).createProduct;
    const change = { input: { id: product.id, ...input } };
    return (await this.changes.make(UpdateProductDocument, change)).updateProduct;
  }

  private keep(saved: StaffProductDetailsFragment | null) {
    if (!saved) return;
    this.outcome.tell(null);
    this.form().reset(draftOf(saved));
    this.saved.emit(saved.id);
  }
}
