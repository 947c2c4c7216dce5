import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhenPipe } from '#ui/when';
import { Status } from '../parts/status';
import type { MovementFragment } from './movements-page.generated';

/** Lines of the stock ledger. */
@Component({
  selector: 'hansa-movement-table',
  imports: [RouterLink, Status, WhenPipe],
  template: `
    <div class="table cards">
      <table>
        <caption i18n>Stock movements, the newest first</caption>
        <thead><tr><th scope="col" i18n>When</th><th scope="col" i18n>SKU</th><th scope="col" i18n>What</th><th scope="col" i18n>Place</th><th scope="col" class="amount" i18n>Quantity</th><th scope="col" class="amount" i18n>On hand then</th><th scope="col" i18n>Reference</th></tr></thead>
        <tbody>
          @for (movement of movements(); track movement.id) {
            <tr>
              <td>{{ movement.createdAt | when: 'time' }}</td>
              <th scope="row"><a class="code" routerLink="/stock/item" [queryParams]="{ sku: movement.sku }">{{ movement.sku }}</a></th>
              <td><hansa-status of="movement" [is]="movement.kind" /></td>
              <td>{{ movement.storageLocation.warehouse.code }} {{ movement.storageLocation.code }}</td>
              <td class="amount" data-label="Quantity" i18n-data-label><strong>{{ movement.quantity > 0 ? '+' : '' }}{{ movement.quantity }}</strong></td>
              <td class="amount" data-label="On hand then" i18n-data-label>{{ movement.onHandAfter }}</td>
              <td class="small muted code reference" [title]="movement.reference ?? ''">{{ movement.reference }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class MovementTable {
  readonly movements = input.required<readonly MovementFragment[]>();
}
