import { Component, type ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Sessions } from '#graphql/sessions';
import { ConfirmOutlet } from '#ui/confirm';
import { DrawWhole } from '#ui/draw-whole';
import { ToastOutlet } from '#ui/toasts';
import { CartDrawer } from './cart/cart-drawer';
import { SessionEnded } from './shell/session-ended';
import { ShopFooter } from './shell/shop-footer';
import { ShopHeader } from './shell/shop-header';

/** The frame of the shop. */
@Component({
  selector: 'hansa-root',
  imports: [
    CartDrawer,
    ConfirmOutlet,
    DrawWhole,
    RouterOutlet,
    SessionEnded,
    ShopFooter,
    ShopHeader,
    ToastOutlet,
  ],
  template: `
    <a class="skip" href="#main" (click)="skip($event)" i18n>Skip to content</a>
    <hansa-shop-header />
    @if (sessions.hasEnded()) {
      <hansa-session-ended />
    }
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <hansa-shop-footer />
    <hansa-cart-drawer />
    <hansa-confirm />
    <hansa-toasts />
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-height: 100dvh; }
    main { flex: 1; min-height: 100vh; outline: none; }
    .skip { position: absolute; z-index: 50; left: 1rem; top: -5rem; padding: .75rem 1.25rem; border-radius: 0 0 var(--round-small) var(--round-small); background: var(--mat-sys-primary); color: var(--mat-sys-on-primary); }
    .skip:focus { top: 0; }
  `,
})
export class App {
  protected readonly sessions = inject(Sessions);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    // Whoever goes on by keyboard or ear starts at the new page, not at the old link.
    inject(Router)
      .events.pipe(
        filter(event => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
        startWith(null),
        pairwise(),
        filter(([from, to]) => from !== null && from !== to),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus({ preventScroll: true }));
  }

  protected skip(event: Event) {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
