import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Status } from '../parts/status';
import type { StaffOrderWithStockQuery } from './order-page.generated';

/** What is held for the order, and where it lies. */
@Component({
  selector: 'hansa-order-stock',
  imports: [RouterLink, Status],
  template: `
    <section class="stack" aria-labelledby="held">
      <h2 id="held" i18n>Stock</h2>
      <div class="table cards">
        <table>
          <caption i18n>Reservations for the order</caption>
          <thead><tr><th scope="col" i18n>SKU</th><th scope="col" i18n>Status</th><th scope="col" i18n>From</th><th scope="col" class="amount" i18n>Quantity</th></tr></thead>
          <tbody>
            @for (reservation of reservations(); track reservation.id) {
              <tr>
                <th scope="row"><a class="code" routerLink="/stock/item" [queryParams]="{ sku: reservation.sku }">{{ reservation.sku }}</a></th>
                <td><hansa-status of="reservation" [is]="reservation.status" /></td>
                <td data-label="From" i18n-data-label>
                  @for (part of reservation.allocations; track part.storageLocation.id) {
                    <span class="place">{{ part.quantity }} × {{ part.storageLocation.warehouse.code }} {{ part.storageLocation.code }}</span>
                  }
                </td>
                <td class="amount" data-label="Quantity" i18n-data-label>{{ reservation.quantity }}</td>
              </tr>
            } @empty {
              <tr><td colspan="4" class="muted" i18n>Nothing is held for it.</td></tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: '.place { display: block; white-space: nowrap; }',
})
export class OrderStock {
  readonly reservations =
    input.required<NonNullable<StaffOrderWithStockQuery['reservations']>['nodes']>();
}
