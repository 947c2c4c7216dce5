import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Empty } from '#ui/empty';
import { InWordsPipe } from '#ui/in-words';
import { WhenPipe } from '#ui/when';
import { Choices } from '../parts/choices';
import { Find } from '../parts/find';
import { More } from '../parts/more';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { choicesOf, statusIn } from '../parts/words';
import { StaffShipmentsDocument } from './shipments-page.generated';

/** Every parcel, the newest first. */
@Component({
  selector: 'hansa-shipments-page',
  imports: [
    Choices,
    Empty,
    Find,
    InWordsPipe,
    More,
    PageHead,
    RouterLink,
    Status,
    Waiting,
    WhenPipe,
  ],
  template: `
    <hansa-page-head title="Shipments" i18n-title />
    <div class="filters">
      <hansa-choices label="Status" i18n-label [choices]="choices" [current]="status()" />
      <hansa-find label="Tracking number" i18n-label param="tracking" [value]="tracking()" />
    </div>
    @if (shipments(); as shipments) {
      <p class="muted small" role="status" i18n>{shipments.totalCount, plural, =1 {1 shipment} other {{{ shipments.totalCount }} shipments}}</p>
      @if (shipments.nodes.length > 0) {
        <div class="table cards">
          <table>
            <caption i18n>Shipments</caption>
            <thead><tr><th scope="col" i18n>Tracking number</th><th scope="col" i18n>Status</th><th scope="col" i18n>Order</th><th scope="col" i18n>Carrier</th><th scope="col" i18n>Created</th><th scope="col" i18n>Left</th></tr></thead>
            <tbody>
              @for (shipment of shipments.nodes; track shipment.id) {
                <tr>
                  <th scope="row"><a class="code" [routerLink]="['/shipments', shipment.id]">{{ shipment.trackingNumber }}</a></th>
                  <td><hansa-status of="shipment" [is]="shipment.status" /></td>
                  <td>{{ shipment.order?.number }}</td>
                  <td>{{ shipment.carrier | inWords: shipment.service }}</td>
                  <td data-label="Created" i18n-data-label>{{ shipment.createdAt | when: 'time' }}</td>
                  <td data-label="Left" i18n-data-label>{{ shipment.shippedAt | when: 'time' }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <hansa-more [answer]="answer" [page]="shipments.pageInfo" />
      } @else {
        <hansa-empty title="No such shipments" i18n-title text="Nothing fits what you narrowed the list to." i18n-text>
          <a class="button" routerLink="/shipments" i18n>Show all</a>
        </hansa-empty>
      }
    } @else {
      <hansa-waiting [answer]="answer" />
    }
  `,
  styles:
    '.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; margin-bottom: 1rem; } p { margin-bottom: .5rem; }',
})
export class ShipmentsPage {
  readonly status = input<string>();
  readonly tracking = input<string>();

  protected readonly choices = choicesOf('shipment');
  protected readonly answer = ask(
    StaffShipmentsDocument,
    () => ({
      first: 25,
      filter: {
        status: statusIn('shipment', this.status()),
        trackingNumber: this.tracking()?.trim() || null,
      },
    }),
    { keepsLast: true },
  );
  protected readonly shipments = computed(() => this.answer.data()?.shipments);
}
