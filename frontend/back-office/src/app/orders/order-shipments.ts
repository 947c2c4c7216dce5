import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { InWordsPipe } from '#ui/in-words';
import { WhenPipe } from '#ui/when';
import { Deeds } from '../parts/deeds';
import { Intent } from '../parts/intent';
import { Status } from '../parts/status';
import { Staff } from '../staff/staff';
import type { StaffOrderDetailsFragment } from './order-page.generated';
import { CreateShipmentDocument } from './order-shipments.generated';

/** How the goods travel: picking, then parcels; another parcel where one failed. */
@Component({
  selector: 'hansa-order-shipments',
  imports: [Busy, InWordsPipe, RouterLink, Status, WhenPipe],
  template: `
    <section class="stack" aria-labelledby="travel">
      <h2 id="travel" i18n>Picking and shipping</h2>
      <div class="card"><ul class="plain">
        @if (order().pickingJob; as job) {
          <li>
            @if (seesFulfillment) {
              <a [routerLink]="['/picking', job.id]" i18n>Picking job</a>
            } @else {
              <span i18n>Picking job</span>
            }
            <hansa-status of="picking" [is]="job.status" />
          </li>
        }
        @for (shipment of order().shipments ?? []; track shipment.id) {
          <li>
            @if (seesFulfillment) {
              <a class="code" [routerLink]="['/shipments', shipment.id]">{{ shipment.trackingNumber }}</a>
            } @else {
              <span class="code">{{ shipment.trackingNumber }}</span>
            }
            <hansa-status of="shipment" [is]="shipment.status" />
            <span class="muted small">{{ shipment.carrier | inWords: shipment.service }} · {{ shipment.createdAt | when: 'time' }}</span>
          </li>
        } @empty {
          <li class="muted" i18n>No parcel yet.</li>
        }
      </ul></div>
      @if (canCreate()) {
        <button type="button" class="button" [hansaBusy]="deeds.underWay() === 'create shipment'" (click)="create()" i18n>Create a shipment</button>
      }
    </section>
  `,
  styles: `
    li { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1rem; padding-block: .35rem; }
    .button { justify-self: start; }
  `,
})
export class OrderShipments {
  private readonly changes = inject(Changes);
  private readonly staff = inject(Staff);
  private readonly intent = new Intent();
  protected readonly deeds = inject(Deeds);

  readonly order =
    input.required<Pick<StaffOrderDetailsFragment, 'id' | 'status' | 'pickingJob' | 'shipments'>>();
  readonly changed = output();

  protected readonly seesFulfillment = this.staff.can('fulfillment:read');
  protected readonly canCreate = computed(() => {
    const { status, shipments } = this.order();
    const isLive = shipments?.some(shipment => !['FAILED', 'CANCELLED'].includes(shipment.status));
    return this.staff.can('fulfillment:write') && ['PAID', 'SHIPPED'].includes(status) && !isLive;
  });

  protected async create() {
    const input = this.intent.of({ orderId: this.order().id });
    const refusal = await this.deeds.do('create shipment', {
      act: async () => (await this.changes.make(CreateShipmentDocument, { input })).createShipment,
      done: $localize`A parcel is ready for the carrier.`,
    });
    if (refusal !== undefined) this.intent.settle(refusal);
    this.changed.emit();
  }
}
