import { IllegalTransition } from '@hansa/chassis/domain-error';
import { lifecycle } from '@hansa/chassis/lifecycle';
import type { Money } from '@hansa/chassis/money';
import { stored } from '@hansa/chassis/stored';
import { OrderCancelled, OrderCompleted, OrderShipped } from '@hansa/schema/events/events';
import { defineEntity, p } from '@mikro-orm/postgresql';

export const orderLife = lifecycle('Order', {
  PENDING_PAYMENT: ['PAID', 'CANCELLED'],
  PAID: ['SHIPPED', 'CANCELLED'],
  SHIPPED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
});

/** Where an order is sent. */
export type Address = {
  name: string;
  line1: string;
  line2: string | null;
  city: string;
  postalCode: string;
  region: string | null;
  countryCode: string;
  phone: string | null;
};

const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'orders',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    /** The subject whose order it is, a customer's or a guest's; null for nobody's. */
    customerId: p.uuid().nullable(),
    isGuest: p.boolean(),
    status: p.enum(orderLife.statuses),
    totalMinor: p.bigint('number'),
    currency: p.text(),
    email: p.text().nullable(),
    shippingAddress: p.json<Address>().nullable(),
    placedAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    paymentId: p.uuid().nullable(),
    paidAt: p.datetime().nullable(),
    /** The shipment its goods are leaving with, from before they are booked as gone. */
    shipmentId: p.uuid().nullable(),
    shippedAt: p.datetime().nullable(),
    deliveredAt: p.datetime().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.text().nullable(),
    /** The saga that placed it. */
    placedBy: p.uuid().nullable(),
    version: p.integer(),
  },
});

/** A customer's purchase, from the promise to pay to the goods at the door. */
export class Order extends OrderSchema.class {
  /** The money is there; from now on nothing expires. */
  markPaid(paymentId: string) {
    this.status = orderLife.move(this.id, this.status, 'PAID');
    this.paymentId = paymentId;
    this.paidAt = new Date();
    this.expiresAt = null;
    this.version += 1;
  }

  /** The goods are about to be booked as gone with this shipment: from now on nobody cancels. */
  startShipping(shipmentId: string) {
    const isOther = this.shipmentId !== null && this.shipmentId !== shipmentId;
    orderLife.move(this.id, isOther ? 'SHIPPED' : this.status, 'SHIPPED');
    this.shipmentId = shipmentId;
    this.version += 1;
  }

  /** The goods have left. */
  markShipped() {
    this.status = orderLife.move(this.id, this.status, 'SHIPPED');
    this.shippedAt = new Date();
    this.version += 1;
    return OrderShipped({ orderId: this.id, shipmentId: this.shipmentId! });
  }

  /** The goods are at the door. */
  deliver(deliveredAt: Date) {
    this.status = orderLife.move(this.id, this.status, 'DELIVERED');
    this.deliveredAt = deliveredAt;
    this.version += 1;
    return OrderCompleted({ orderId: this.id, deliveredAt: deliveredAt.toISOString() });
  }

  /** Ends an order whose goods have not left. */
  cancel(reason: string) {
    const wasPaid = this.status === 'PAID';
    const from = this.shipmentId === null ? this.status : 'SHIPPED';
    this.status = orderLife.move(this.id, from, 'CANCELLED');
    this.cancelledAt = new Date();
    this.cancelReason = reason;
    this.expiresAt = null;
    this.version += 1;
    return OrderCancelled({ orderId: this.id, reason, wasPaid });
  }

  /** Ends an order that nobody paid in time; one that no longer waits is left alone. */
  expire() {
    const isWaiting = this.status === 'PENDING_PAYMENT';
    if (!isWaiting)
      throw new IllegalTransition({
        subject: 'Order',
        id: this.id,
        from: this.status,
        to: 'CANCELLED',
      });
    return this.cancel('EXPIRED');
  }

  total(): Money {
    return { amountMinor: this.totalMinor, currency: this.currency };
  }
}

OrderSchema.setClass(Order);

export const orders = stored(OrderSchema, Order);
