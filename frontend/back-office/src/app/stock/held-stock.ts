import { Component, inject, input, output } from '@angular/core';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { WhenPipe } from '#ui/when';
import { Deeds } from '../parts/deeds';
import { Way } from '../parts/way';
import { Staff } from '../staff/staff';
import { type HeldStockFragment, ReleaseReservationDocument } from './stock-item-page.generated';

/** For whom a SKU is held; what was held by hand can be given back. */
@Component({
  selector: 'hansa-held-stock',
  imports: [Busy, Way, WhenPipe],
  template: `
    <div class="table cards">
      <table>
        <caption i18n>What is held</caption>
        <thead><tr><th scope="col" i18n>For</th><th scope="col" class="amount" i18n>Quantity</th><th scope="col" i18n>From</th><th scope="col" i18n>Since</th><th scope="col" i18n>Until</th><th scope="col"><span class="unseen" i18n>What can be done</span></th></tr></thead>
        <tbody>
          @for (held of reservations(); track held.id) {
            <tr>
              <th scope="row">
                @if (held.orderId; as orderId) {
                  <hansa-way [to]="['/orders', orderId]" needs="orders:read"><ng-container i18n>An order</ng-container></hansa-way>
                } @else {
                  <ng-container i18n>Held by hand</ng-container>
                }
              </th>
              <td class="amount" data-label="Quantity" i18n-data-label>{{ held.quantity }}</td>
              <td data-label="From" i18n-data-label>{{ placesOf(held) }}</td>
              <td data-label="Since" i18n-data-label>{{ held.createdAt | when: 'time' }}</td>
              <td data-label="Until" i18n-data-label>
                @if (held.expiresAt; as end) {
                  {{ end | when: 'time' }}
                }
              </td>
              <td class="doing">
                @if (mayRelease && !held.orderId) {
                  <button type="button" class="button small" [hansaBusy]="deeds.underWay() === 'release ' + held.id" (click)="release(held)" i18n>Give back</button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class HeldStock {
  private readonly changes = inject(Changes);
  protected readonly deeds = inject(Deeds);
  protected readonly mayRelease = inject(Staff).can('inventory:write');

  readonly reservations = input.required<readonly HeldStockFragment[]>();
  readonly released = output();

  protected placesOf({ allocations }: HeldStockFragment) {
    return allocations
      .map(({ storageLocation: { code, warehouse } }) => `${warehouse.code} ${code}`)
      .join(', ');
  }

  protected async release({ id, quantity }: HeldStockFragment) {
    const refusal = await this.deeds.do(`release ${id}`, {
      act: async () =>
        (await this.changes.make(ReleaseReservationDocument, { input: { id } })).releaseReservation,
      done: $localize`${quantity} can be sold again.`,
      ask: {
        title: $localize`Give these back?`,
        text: $localize`Whoever they were held for may find them sold.`,
        yes: $localize`Give them back`,
      },
    });
    if (refusal !== undefined) this.released.emit();
  }
}
