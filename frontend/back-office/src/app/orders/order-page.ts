import { Component, computed, inject, input, signal } from '@angular/core';
import type { TypedDocumentNode } from '@apollo/client';
import { ask } from '#graphql/ask';
import { Dialog } from '#ui/dialog';
import { MoneyPipe } from '#ui/money';
import { WhenPipe } from '#ui/when';
import { AddressText } from '../parts/address-text';
import { PageHead } from '../parts/page-head';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { NothingPage } from '../shell/nothing-page';
import { Staff } from '../staff/staff';
import { CancelOrderForm } from './cancel-order-form';
import { OrderItems } from './order-items';
import {
  StaffOrderDocument,
  type StaffOrderQuery,
  type StaffOrderQueryVariables,
  StaffOrderWithStockDocument,
  type StaffOrderWithStockQuery,
} from './order-page.generated';
import { OrderPayment } from './order-payment';
import { OrderSagas } from './order-sagas';
import { OrderShipments } from './order-shipments';
import { OrderStock } from './order-stock';
import { OrderTimeline } from './order-timeline';
import { RecordPaymentForm } from './record-payment-form';
import { StrandedCheckout } from './stranded-checkout';

type Seen = StaffOrderQuery & Partial<Pick<StaffOrderWithStockQuery, 'reservations'>>;

/** One order from every side, and what staff can still do about it. */
@Component({
  selector: 'hansa-order-page',
  imports: [
    AddressText,
    CancelOrderForm,
    Dialog,
    MoneyPipe,
    NothingPage,
    OrderItems,
    OrderPayment,
    OrderSagas,
    OrderShipments,
    OrderStock,
    OrderTimeline,
    PageHead,
    RecordPaymentForm,
    Status,
    StrandedCheckout,
    Waiting,
    WhenPipe,
    Way,
  ],
  templateUrl: './order-page.html',
  styles: '.end { margin-left: auto; }',
})
export class OrderPage {
  protected readonly staff = inject(Staff);
  readonly id = input.required<string>();

  // Where stock may not be seen, asking for it would refuse the whole question.
  private readonly question: TypedDocumentNode<Seen, StaffOrderQueryVariables> = this.staff.can(
    'inventory:read',
  )
    ? StaffOrderWithStockDocument
    : StaffOrderDocument;
  protected readonly answer = ask(this.question, () => ({ id: this.id() }));
  protected readonly order = computed(() => this.answer.data()?.order);
  protected readonly reservations = computed(() => this.answer.data()?.reservations?.nodes);
  protected readonly isMissing = computed(
    () =>
      (this.order() === null && !this.answer.fault()) || this.answer.fault()?.kind === 'BAD_INPUT',
  );
  protected readonly canCancel = computed(
    () =>
      this.staff.can('orders:write') &&
      ['PENDING_PAYMENT', 'PAID'].includes(this.order()?.status ?? ''),
  );
  protected readonly canRecord = computed(
    () => this.staff.can('payments:write') && this.order()?.status === 'PENDING_PAYMENT',
  );
  protected readonly isCancelling = signal(false);
  protected readonly isRecording = signal(false);
}
