import { Component, computed, inject, input, output } from '@angular/core';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { ShelfList } from '../shell/shelf-list';
import type { FindProductsQuery } from './find-products.generated';
import type { FindState } from './find-state';

type Found = NonNullable<FindProductsQuery['searchProducts']>;
type Facets = NonNullable<Found['facets']>;
type Option = { slug: string; name: string; count: number; isChosen: boolean };

/** What the goods can be narrowed by, with how many there would be. */
@Component({
  selector: 'hansa-filter-panel',
  template: `
    <label class="check">
      <input type="checkbox" [checked]="state().inStock" (change)="changed.emit({ inStock: !state().inStock })" />
      <span i18n>In stock only</span>
    </label>
    <fieldset>
      <legend i18n>Price</legend>
      <form class="price" (submit)="setPrice($event, low.value, high.value)">
        <label class="field"><span class="label small" i18n>from</span><input #low inputmode="decimal" [value]="written(state().minMinor)" [placeholder]="written(facets()?.price?.min?.amountMinor)" (change)="setPrice(null, low.value, high.value)" /></label>
        <label class="field"><span class="label small" i18n>to</span><input #high inputmode="decimal" [value]="written(state().maxMinor)" [placeholder]="written(facets()?.price?.max?.amountMinor)" (change)="setPrice(null, low.value, high.value)" /></label>
        <button class="unseen" type="submit" tabindex="-1" i18n>Apply price</button>
      </form>
    </fieldset>
    @for (group of groups(); track group.key) {
      @if (group.options.length > 0) {
        <fieldset>
          <legend>{{ group.name }}</legend>
          @for (option of group.options; track option.slug) {
            <label class="check">
              <input type="checkbox" [checked]="option.isChosen" (change)="toggle(group.key, option.slug)" />
              <span>{{ option.name }}</span>
              <span class="muted small number">{{ option.count || '' }}</span>
            </label>
          }
        </fieldset>
      }
    }
  `,
  styles: `
    :host { display: grid; gap: 1.5rem; margin-bottom: 1rem; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; gap: .1rem; }
    legend { font: 500 1.05rem/1.3 var(--serif); padding: 0 0 .35rem; }
    .check { display: flex; align-items: center; gap: .6rem; min-height: 2.1rem; cursor: pointer; }
    .check span:nth-of-type(1) { flex: 1; }
    input[type='checkbox'] { width: 1.15rem; height: 1.15rem; accent-color: var(--mat-sys-primary); flex: none; }
    .price { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }
    .price input { min-height: 2.6rem; }
    .label { font-weight: 400; }
  `,
})
export class FilterPanel {
  private readonly shelves = inject(ShelfList);
  private readonly locale = inject(FORMAT_LOCALE);

  readonly state = input.required<FindState>();
  readonly facets = input.required<Facets | null>();
  readonly shelf = input<string>();
  readonly changed = output<Partial<FindState>>();

  protected readonly groups = computed(() => [
    { key: 'categories' as const, name: $localize`Shelf`, options: this.categories() },
    { key: 'brands' as const, name: $localize`Maker`, options: this.brands() },
  ]);

  private readonly brands = computed(() =>
    optionsOf(
      (this.facets()?.brands ?? []).map(({ brand, count }) => ({ ...brand, count })),
      this.shelves.brands(),
      this.state().brands,
    ),
  );
  private readonly categories = computed(() => {
    const shelf = this.shelf();
    const all = (this.facets()?.categories ?? []).map(({ category, count }) => ({
      ...category,
      count,
    }));
    const parent = shelf && this.shelves.category(shelf);
    const children = new Set(parent ? this.shelves.childrenOf(parent.id).map(({ id }) => id) : []);
    const fitting = shelf ? all.filter(({ id }) => id && children.has(id)) : all;
    return optionsOf(fitting, this.shelves.categories(), this.state().categories);
  });
  private readonly digits = computed(() => {
    const currency = this.facets()?.price?.min.currency ?? 'EUR';
    const format = new Intl.NumberFormat(this.locale, { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  });

  protected toggle(key: 'brands' | 'categories', slug: string) {
    const chosen = this.state()[key];
    const others = chosen.filter(one => one !== slug);
    this.changed.emit({ [key]: others.length < chosen.length ? others : [...chosen, slug] });
  }

  protected written(amountMinor: number | null | undefined) {
    if (amountMinor === null || amountMinor === undefined) return '';
    return (amountMinor / 10 ** this.digits()).toLocaleString(this.locale, {
      useGrouping: false,
      minimumFractionDigits: amountMinor % 10 ** this.digits() === 0 ? 0 : this.digits(),
    });
  }

  protected setPrice(event: Event | null, low: string, high: string) {
    event?.preventDefault();
    const [minMinor, maxMinor] = [this.read(low), this.read(high)];
    const { minMinor: before, maxMinor: until } = this.state();
    if (minMinor !== before || maxMinor !== until) this.changed.emit({ minMinor, maxMinor });
  }

  private read(text: string) {
    const amount = Number(text.trim().replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(amount) || amount < 0
      ? null
      : Math.round(amount * 10 ** this.digits());
  }
}

// What is chosen stays in sight, also when nothing of it is left.
const optionsOf = (
  counted: readonly { slug?: string; name?: string; count: number }[],
  named: readonly { slug: string; name: string }[],
  chosen: readonly string[],
): Option[] => {
  const options = counted.flatMap(({ slug, name, count }) =>
    slug && name ? [{ slug, name, count, isChosen: chosen.includes(slug) }] : [],
  );
  const missing = named.filter(
    ({ slug }) => chosen.includes(slug) && !options.some(option => option.slug === slug),
  );
  return [
    ...options,
    ...missing.map(({ slug, name }) => ({ slug, name, count: 0, isChosen: true })),
  ];
};
