import { Component, computed, inject, input, signal } from '@angular/core';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { Dialog } from '#ui/dialog';
import { InWordsPipe } from '#ui/in-words';
import { WhenPipe } from '#ui/when';
import { OrderShipments } from '../orders/order-shipments';
import { AddressText } from '../parts/address-text';
import { Deeds } from '../parts/deeds';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { NothingPage } from '../shell/nothing-page';
import { Staff } from '../staff/staff';
import { CarrierForm } from './carrier-form';
import { ShipForm } from './ship-form';
import { CancelShipmentDocument, StaffShipmentDocument } from './shipment-page.generated';

/** One parcel: where it is, what its carrier says, and what can be done with it. */
@Component({
  selector: 'hansa-shipment-page',
  imports: [
    AddressText,
    Busy,
    CarrierForm,
    Dialog,
    InWordsPipe,
    NothingPage,
    OrderShipments,
    PageHead,
    ShipForm,
    Status,
    Waiting,
    WhenPipe,
    Way,
  ],
  templateUrl: './shipment-page.html',
  styles: '.events li { padding-block: .35rem; }',
})
export class ShipmentPage {
  private readonly changes = inject(Changes);
  protected readonly deeds = inject(Deeds);
  readonly id = input.required<string>();

  protected readonly mayWrite = inject(Staff).can('fulfillment:write');
  protected readonly answer = ask(StaffShipmentDocument, () => ({ id: this.id() }));
  protected readonly shipment = computed(() => this.answer.data()?.shipment);
  protected readonly isMissing = computed(
    () =>
      (this.shipment() === null && !this.answer.fault()) ||
      this.answer.fault()?.kind === 'BAD_INPUT',
  );
  protected readonly isShipping = signal(false);
  protected readonly isReporting = signal(false);
  protected readonly kinds: Record<string, string> = {
    CREATED: $localize`The carrier has it`,
    DELIVERED: $localize`Delivered`,
    FAILED: $localize`Could not be delivered`,
  };

  protected async cancel() {
    const input = { id: this.id() };
    await this.deeds.do('cancel shipment', {
      act: async () => (await this.changes.make(CancelShipmentDocument, { input })).cancelShipment,
      done: $localize`The shipment is cancelled.`,
      ask: {
        title: $localize`Cancel this shipment?`,
        text: $localize`The order stays paid; another shipment can be created for it.`,
        yes: $localize`Cancel the shipment`,
      },
    });
    this.answer.reload();
  }
}
