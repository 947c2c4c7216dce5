import { Component, computed, input, output } from '@angular/core';
import type { ProductDetailsFragment } from './product-page.generated';

export type Variant = ProductDetailsFragment['variants'][number];
type Option = { value: string; variant: Variant; isSoldOut: boolean };

/** Which of a product's variants: a choice for each property they differ in. */
@Component({
  selector: 'hansa-variant-choice',
  template: `
    @for (group of groups(); track group.name) {
      <fieldset>
        <legend>{{ group.name }}: <strong>{{ group.chosen }}</strong></legend>
        @for (option of group.options; track option.value) {
          <label [class.sold-out]="option.isSoldOut">
            <input type="radio" [name]="group.name" [checked]="option.value === group.chosen" (change)="choose.emit(option.variant)" />
            <span>{{ option.value }}</span>
            @if (option.isSoldOut) {
              <span class="unseen" i18n>sold out</span>
            }
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    :host { display: grid; gap: 1rem; }
    fieldset { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0; margin-bottom: .4rem; font-size: .95rem; }
    label { position: relative; display: inline-flex; align-items: center; min-height: 2.75rem; padding: .35rem 1.1rem; border: 1px solid var(--mat-sys-outline); border-radius: 999px; cursor: pointer; background: var(--mat-sys-surface-container-lowest); }
    input { position: absolute; inset: 0; opacity: 0; cursor: pointer; margin: 0; }
    label:hover { border-color: var(--mat-sys-on-surface); }
    label:has(:checked) { background: var(--mat-sys-primary); color: var(--mat-sys-on-primary); border-color: var(--mat-sys-primary); }
    label:has(:focus-visible) { outline: 3px solid var(--mat-sys-secondary); outline-offset: 2px; }
    .sold-out span:first-of-type { text-decoration: line-through; }
    .sold-out:not(:has(:checked)) { color: var(--mat-sys-on-surface-variant); border-style: dashed; }
  `,
})
export class VariantChoice {
  readonly variants = input.required<readonly Variant[]>();
  readonly chosen = input.required<Variant>();
  readonly choose = output<Variant>();

  protected readonly groups = computed(() => {
    const variants = this.variants();
    const names = [
      ...new Set(variants.flatMap(({ attributes }) => attributes.map(({ name }) => name))),
    ];
    const isTold =
      names.length > 0 &&
      new Set(variants.map(one => this.told(one, names))).size === variants.length;
    if (variants.length < 2) return [];
    if (!isTold) return [this.byName(variants)];
    return names
      .map(name => this.byAttribute(name, names))
      .filter(({ options }) => options.length > 1);
  });

  private told(variant: Variant, names: string[]) {
    return names.map(name => valueOf(variant, name)).join('\n');
  }

  private byName(variants: readonly Variant[]) {
    const options = variants.map(variant => optionOf(variant.name, variant));
    return { name: $localize`Choose`, chosen: this.chosen().name, options };
  }

  // For each value the variant that has it and otherwise is most like the one chosen.
  private byAttribute(name: string, names: string[]) {
    const chosen = this.chosen();
    const best = new Map<string, Variant>();
    const likeness = (variant: Variant) =>
      names.filter(other => valueOf(variant, other) === valueOf(chosen, other)).length;
    for (const variant of this.variants()) {
      const value = valueOf(variant, name);
      const rival = best.get(value);
      if (!rival || likeness(variant) > likeness(rival)) best.set(value, variant);
    }
    const options = [...best].map(([value, variant]) => optionOf(value, variant));
    return { name, chosen: valueOf(chosen, name), options };
  }
}

const valueOf = ({ attributes }: Variant, name: string) =>
  attributes.find(attribute => attribute.name === name)?.value ?? '';

const optionOf = (value: string, variant: Variant): Option => ({
  value,
  variant,
  isSoldOut: variant.availability?.inStock === false,
});
