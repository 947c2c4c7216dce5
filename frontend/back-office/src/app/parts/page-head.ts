import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '#ui/icon';

/** What a page is about, the way back, and what can be done with all of it. */
@Component({
  selector: 'hansa-page-head',
  imports: [Icon, RouterLink],
  template: `
    @if (back(); as path) {
      <a class="back" [routerLink]="path"><hansa-icon name="back" />{{ backTo() }}</a>
    }
    <div class="line">
      <h1>{{ title() }}</h1>
      <ng-content select="hansa-status" />
      <div class="row doing"><ng-content /></div>
    </div>
  `,
  styles: `
    :host { display: grid; gap: .35rem; margin-bottom: 1.25rem; }
    .line { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; }
    h1 { overflow-wrap: anywhere; }
    .doing { margin-left: auto; gap: .5rem; }
    .back { display: inline-flex; align-items: center; gap: .35rem; justify-self: start; font-size: .9rem; color: var(--mat-sys-on-surface-variant); text-decoration: none; }
    .back:hover { text-decoration: underline; }
    .back hansa-icon { font-size: .8rem; }
  `,
})
export class PageHead {
  readonly title = input.required<string>();
  readonly back = input<string>();
  readonly backTo = input('');
}
