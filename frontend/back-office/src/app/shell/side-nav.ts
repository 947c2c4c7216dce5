import { Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Staff } from '../staff/staff';
import { navItems } from './nav-items';

/** The doors that an account may go through. */
@Component({
  selector: 'hansa-side-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Back office" i18n-aria-label>
      <ul class="plain">
        @for (item of items(); track item.path) {
          <li>
            <a
              [routerLink]="item.path"
              routerLinkActive="here"
              [routerLinkActiveOptions]="{ exact: item.path === '/' }"
              ariaCurrentWhenActive="page"
              (click)="gone.emit()"
            >
              <svg viewBox="0 -960 960 960" aria-hidden="true"><path [attr.d]="item.outline" /></svg>{{ item.label }}
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul { display: grid; gap: .15rem; }
    a { display: flex; align-items: center; gap: .8rem; padding: .6rem .9rem; border-radius: 999px; font-weight: 540; text-decoration: none; transition: background var(--quick); }
    a:hover { background: var(--mat-sys-surface-container-high); }
    .here { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); }
    svg { width: 1.35rem; height: 1.35rem; fill: currentColor; flex: none; }
  `,
})
export class SideNav {
  private readonly staff = inject(Staff);

  /** Somebody chose a door. */
  readonly gone = output();
  protected readonly items = computed(() =>
    navItems.filter(({ scope }) => scope === null || this.staff.can(scope)),
  );
}
