import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Sessions } from '#graphql/sessions';
import { ShelfList } from '../shell/shelf-list';
import { Signing } from './signing';

/** The frame of everything that is one's own. */
@Component({
  selector: 'hansa-account-page',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <h1 i18n>Your account</h1>
      <div class="two">
        <nav aria-label="Account" i18n-aria-label>
          <ul class="plain">
            <li><a routerLink="/account" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }" i18n>About you</a></li>
            <li><a routerLink="/account/orders" routerLinkActive="here" ariaCurrentWhenActive="page" i18n>Orders</a></li>
            <li><a routerLink="/account/addresses" routerLinkActive="here" ariaCurrentWhenActive="page" i18n>Addresses</a></li>
            @if (isCustomer()) {
              <li><button type="button" class="link-button" (click)="signing.leave()" i18n>Sign out</button></li>
            }
          </ul>
        </nav>
        <section><router-outlet /></section>
      </div>
    </div>
  `,
  styles: `
    .two { display: grid; grid-template-columns: 12rem minmax(0, 46rem); gap: clamp(1.5rem, 5vw, 4rem); margin-top: 1.5rem; align-items: start; }
    ul { display: grid; gap: .1rem; }
    a { display: block; padding: .55rem .9rem; border-radius: var(--round-small); text-decoration: none; }
    a:hover { background: var(--mat-sys-surface-container); }
    .here { background: var(--mat-sys-surface-container-high); font-weight: 560; }
    .link-button { padding: .55rem .9rem; }
    @media (max-width: 48rem) { .two { grid-template-columns: minmax(0, 1fr); } ul { display: flex; flex-wrap: wrap; } }
  `,
})
export class AccountPage {
  private readonly sessions = inject(Sessions);
  protected readonly signing = inject(Signing);
  protected readonly isCustomer = computed(() => this.sessions.kind() === 'CUSTOMER');

  constructor() {
    inject(ShelfList).load();
  }
}
