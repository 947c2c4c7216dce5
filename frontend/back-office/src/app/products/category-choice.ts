import { Component, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

type Category = {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly name: string } | null;
};

/** On which shelves something stands: any number of them. */
@Component({
  selector: 'hansa-category-choice',
  template: `
    <fieldset>
      <legend i18n>Categories</legend>
      <ul class="plain">
        @for (category of categories(); track category.id) {
          <li>
            <label>
              <input type="checkbox" [checked]="value().includes(category.id)" (change)="switch(category.id)" (blur)="touch.emit()" />
              <span>{{ category.name }}@if (category.parent; as parent) { <span class="muted small"> {{ parent.name }}</span> }</span>
            </label>
          </li>
        } @empty {
          <li class="muted" i18n>There are none yet.</li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0 0 .3rem; font-size: .9rem; font-weight: 560; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .1rem 1rem; max-height: 15rem; overflow-y: auto; padding: .6rem .85rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--round-small); background: var(--mat-sys-surface-container-lowest); }
    label { display: flex; gap: .6rem; align-items: baseline; padding-block: .2rem; cursor: pointer; }
    input { accent-color: var(--mat-sys-primary); }
  `,
})
export class CategoryChoice implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly categories = input.required<readonly Category[]>();
  readonly touch = output();

  protected switch(id: string) {
    this.value.update(chosen =>
      chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id],
    );
  }
}
