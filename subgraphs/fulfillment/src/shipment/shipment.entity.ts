import { lifecycle } from '@hansa/chassis/lifecycle';
import {
  ShipmentCreated,
  ShipmentDelivered,
  ShipmentFailed,
  ShipmentShipped,
} from '@hansa/schema/events/events';
import { defineEntity, p } from '@mikro-orm/postgresql';

const life = lifecycle('Shipment', {
  PENDING: ['SHIPPED', 'CANCELLED'],
  SHIPPED: ['DELIVERED', 'FAILED'],
  DELIVERED: [],
  // A parcel that was given up may turn up at the door after all.
  FAILED: ['DELIVERED'],
  CANCELLED: [],
});

const ShipmentSchema = defineEntity({
  name: 'Shipment',
  tableName: 'shipments',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    /** Whose order it is, as ordering said. */
    customerId: p.uuid().nullable(),
    status: p.enum(life.statuses),
    carrier: p.text(),
    service: p.text(),
    trackingNumber: p.text(),
    /** The request that asked ordering to let the goods go: from then on nobody cancels. */
    leavingBy: p.uuid().nullable(),
    createdAt: p.datetime(),
    shippedAt: p.datetime().nullable(),
    deliveredAt: p.datetime().nullable(),
    failedAt: p.datetime().nullable(),
    failureReason: p.text().nullable(),
    version: p.integer(),
  },
});

/** A parcel of one order. */
export class Shipment extends ShipmentSchema.class {
  /** The parcel has a label. */
  created() {
    const { id: shipmentId, orderId, carrier, trackingNumber } = this;
    return ShipmentCreated({ shipmentId, orderId, carrier, trackingNumber });
  }

  /** A request is about to ask ordering to let the goods go; one that did so before may go on. */
  startLeaving(request: string, trackingNumber: string | null | undefined) {
    if (this.status === 'SHIPPED' && this.leavingBy === request) return;
    life.move(this.id, this.status, 'SHIPPED');
    this.leavingBy = request;
    this.trackingNumber = trackingNumber ?? this.trackingNumber;
    this.version += 1;
  }

  /** Ordering refused a request: the parcel stays, unless another is asking. */
  stay(request: string) {
    if (this.leavingBy !== request) return;
    this.leavingBy = null;
    this.version += 1;
  }

  /** The parcel is on its way. */
  ship() {
    this.status = life.move(this.id, this.status, 'SHIPPED');
    this.shippedAt = new Date();
    this.version += 1;
    const { id: shipmentId, orderId, carrier, trackingNumber } = this;
    return ShipmentShipped({ shipmentId, orderId, carrier, trackingNumber });
  }

  /** Whether it can come to this from where it is. */
  may(become: 'DELIVERED' | 'FAILED') {
    return life.may(this.status, become);
  }

  /** The parcel is at the door, since then as the carrier says. */
  deliver(at: Date) {
    this.status = life.move(this.id, this.status, 'DELIVERED');
    const deliveredAt = this.plausible(at);
    this.deliveredAt = deliveredAt;
    this.version += 1;
    const { id: shipmentId, orderId } = this;
    return ShipmentDelivered({ shipmentId, orderId, deliveredAt: deliveredAt.toISOString() });
  }

  /** The parcel was lost or comes back, since then as the carrier says. */
  fail(at: Date, reason: string | null) {
    this.status = life.move(this.id, this.status, 'FAILED');
    const failedAt = this.plausible(at);
    this.failedAt = failedAt;
    this.failureReason = reason;
    this.version += 1;
    const { id: shipmentId, orderId } = this;
    return ShipmentFailed({ shipmentId, orderId, failedAt: failedAt.toISOString(), reason });
  }

  /** A carrier's clock may be wrong: nothing ends before it left, and nothing in the future. */
  plausible(at: Date) {
    const left = this.shippedAt?.getTime() ?? 0;
    return new Date(Math.max(left, Math.min(at.getTime(), Date.now())));
  }

  /** Gives up a parcel that has not left. */
  cancel() {
    // What is leaving counts as gone: ordering may have said yes already.
    life.move(this.id, this.leavingBy ? 'SHIPPED' : this.status, 'CANCELLED');
    this.cancelWithOrder();
  }

  /** Its order was cancelled: ordering lets nothing go any more, whatever it was asked. */
  cancelWithOrder() {
    this.status = life.move(this.id, this.status, 'CANCELLED');
    this.leavingBy = null;
    this.version += 1;
  }
}

ShipmentSchema.setClass(Shipment);
