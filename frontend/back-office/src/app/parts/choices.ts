import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Choice } from '#ui/select-field';

/** Narrows a list to one of several; the address keeps the choice. */
@Component({
  selector: 'hansa-choices',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ul class="plain">
        <li><a [routerLink]="[]" [queryParams]="narrowed(null)" queryParamsHandling="merge" [attr.aria-current]="current() ? null : 'true'" i18n>All</a></li>
        @for (choice of choices(); track choice.value) {
          <li><a [routerLink]="[]" [queryParams]="narrowed(choice.value)" queryParamsHandling="merge" [attr.aria-current]="current() === choice.value ? 'true' : null">{{ choice.label }}</a></li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: .4rem; }
    a { display: block; padding: .4rem .9rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: 999px; font-size: .92rem; text-decoration: none; }
    a:hover { background: var(--mat-sys-surface-container-high); }
    [aria-current] { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); border-color: transparent; font-weight: 560; }
  `,
})
export class Choices {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly current = input<string>();
  readonly param = input('status');

  protected narrowed(value: string | null) {
    return { [this.param()]: value };
  }
}
