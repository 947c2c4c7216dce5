import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { ToastOutlet } from '#ui/toasts';

/** The frame of the back office. */
@Component({
  selector: 'hansa-root',
  imports: [RouterLink, RouterOutlet, ToastOutlet],
  template: `
    <header><a class="brand" routerLink="/">Hansa</a><span class="muted" i18n>Back office</span></header>
    <main id="main" class="page"><router-outlet /></main>
    <hansa-toasts />
  `,
  styles: `
    header { display: flex; align-items: baseline; gap: .75rem; padding: 1rem var(--gutter); border-bottom: 1px solid var(--mat-sys-outline-variant); }
    .brand { font: 520 1.6rem/1 var(--serif); text-decoration: none; }
  `,
})
export class App {}
