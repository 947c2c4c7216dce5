import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export type Crumb = { readonly name: string; readonly link: readonly string[] };

/** The way from the front of the shop to here. */
@Component({
  selector: 'hansa-breadcrumbs',
  imports: [RouterLink],
  template: `
    <nav aria-label="Breadcrumbs" i18n-aria-label>
      <ol class="plain">
        <li><a routerLink="/" i18n>Shop</a></li>
        @for (crumb of crumbs(); track crumb.name) {
          <li><a [routerLink]="crumb.link">{{ crumb.name }}</a></li>
        }
        <li aria-current="page">{{ here() }}</li>
      </ol>
    </nav>
  `,
  styles: `
    ol { display: flex; flex-wrap: wrap; gap: .1rem .5rem; font-size: .9rem; color: var(--mat-sys-on-surface-variant); }
    li:not(:last-child)::after { content: '/'; margin-left: .5rem; color: var(--mat-sys-outline); }
    a { text-decoration: none; padding: .25rem 0; display: inline-block; }
    a:hover { text-decoration: underline; }
    li { padding: .25rem 0; }
    li:has(a) { padding: 0; }
  `,
})
export class Breadcrumbs {
  readonly crumbs = input.required<readonly Crumb[]>();
  readonly here = input.required<string>();
}
