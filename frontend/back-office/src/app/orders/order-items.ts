import { Component, input } from '@angular/core';
import { type Money, MoneyPipe } from '#ui/money';
import { Way } from '../parts/way';
import type { StaffOrderDetailsFragment } from './order-page.generated';

/** What was bought, as it was on that day. */
@Component({
  selector: 'hansa-order-items',
  imports: [MoneyPipe, Way],
  template: `
    <div class="table cards">
      <table>
        <caption i18n>Items of the order</caption>
        <thead><tr><th scope="col" i18n>Product</th><th scope="col" i18n>SKU</th><th scope="col" class="amount" i18n>Price</th><th scope="col" class="amount" i18n>Quantity</th><th scope="col" class="amount" i18n>Sum</th></tr></thead>
        <tbody>
          @for (item of items(); track item.id) {
            <tr>
              <th scope="row">
                @if (item.productVariant?.product; as product) {
                  <hansa-way [to]="['/products', product.id]" needs="catalog:write">{{ item.productName }}</hansa-way>
                } @else {
                  {{ item.productName }}
                }
                @if (item.variantName !== item.productName) {
                  <span class="muted small">{{ item.variantName }}</span>
                }
              </th>
              <td class="code">{{ item.sku }}</td>
              <td class="amount" data-label="Price" i18n-data-label>{{ item.unitPrice | money }}</td>
              <td class="amount" data-label="Quantity" i18n-data-label>{{ item.quantity }}</td>
              <td class="amount" data-label="Sum" i18n-data-label>{{ item.lineTotal | money }}</td>
            </tr>
          }
        </tbody>
        <tfoot><tr><th scope="row" colspan="4" i18n>Total</th><td class="amount"><strong>{{ total() | money }}</strong></td></tr></tfoot>
      </table>
    </div>
  `,
  styles:
    'th span { display: block; } tbody tr:last-child > * { border-bottom: 1px solid var(--mat-sys-outline-variant); } tfoot > tr > * { border: 0; }',
})
export class OrderItems {
  readonly items = input.required<StaffOrderDetailsFragment['items']>();
  readonly total = input.required<Money>();
}
