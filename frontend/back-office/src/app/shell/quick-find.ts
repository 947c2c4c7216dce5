import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '#ui/icon';
import { Staff } from '../staff/staff';
import { whereTo } from './where-to';

/** Goes to an order by its number, to somebody's orders by their address, or to the stock of a SKU. */
@Component({
  selector: 'hansa-quick-find',
  imports: [Icon],
  template: `
    @if (staff.can('orders:read') || staff.can('inventory:read')) {
      <form role="search" (submit)="$event.preventDefault(); go(box)">
        <hansa-icon name="search" />
        <input #box type="search" maxlength="100" placeholder="Order number, e-mail or SKU" i18n-placeholder aria-label="Find an order number, an e-mail address or a SKU" i18n-aria-label />
      </form>
    }
  `,
  styles: `
    :host { flex: 1; max-width: 26rem; min-width: 0; }
    form { display: flex; align-items: center; gap: .5rem; padding-inline: .9rem; border: 1px solid var(--mat-sys-outline); border-radius: 999px; background: var(--mat-sys-surface-container-lowest); }
    form:focus-within { outline: 2px solid var(--mat-sys-primary); border-color: transparent; }
    input { flex: 1; min-width: 0; height: 2.6rem; border: 0; background: none; outline: none; }
    hansa-icon { color: var(--mat-sys-on-surface-variant); font-size: .9rem; }
  `,
})
export class QuickFind {
  private readonly router = inject(Router);
  protected readonly staff = inject(Staff);

  protected go(box: HTMLInputElement) {
    const place = whereTo(box.value);
    if (!place) return;
    box.value = '';
    void this.router.navigate(place.path, { queryParams: place.query });
  }
}
