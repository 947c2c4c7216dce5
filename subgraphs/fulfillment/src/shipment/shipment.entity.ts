import { IllegalTransition } from '@hansa/chassis/domain-error';
import { lifecycle } from '@hansa/chassis/lifecycle';
import { ShipmentCreated, ShipmentShipped } from '@hansa/schema/events/events';
import { defineEntity, p } from '@mikro-orm/postgresql';

const life = lifecycle('Shipment', {
  PENDING: ['SHIPPED', 'CANCELLED'],
  SHIPPED: ['DELIVERED', 'FAILED'],
  DELIVERED: [],
  FAILED: [],
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
    /** Ordering is being asked to let the goods go: from now on nobody cancels. */
    isLeaving: p.boolean(),
    createdAt: p.datetime(),
    shippedAt: p.datetime().nullable(),
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

  /** Ordering is about to be asked to let the goods go. */
  startLeaving(trackingNumber: string | null | undefined) {
    life.move(this.id, this.status, 'SHIPPED');
    this.isLeaving = true;
    this.trackingNumber = trackingNumber ?? this.trackingNumber;
    this.version += 1;
  }

  /** Ordering refused: the parcel stays. */
  stay() {
    this.isLeaving = false;
    this.version += 1;
  }

  /** The parcel is on its way. */
  ship() {
    this.status = life.move(this.id, this.status, 'SHIPPED');
    this.isLeaving = false;
    this.shippedAt = new Date();
    this.version += 1;
    const { id: shipmentId, orderId, carrier, trackingNumber } = this;
    return ShipmentShipped({ shipmentId, orderId, carrier, trackingNumber });
  }

  /** Gives up a parcel that has not left. */
  cancel() {
    const { id, status } = this;
    if (this.isLeaving) throw new IllegalTransition({ subject: 'Shipment', id, from: 'SHIPPED', to: 'CANCELLED' });
    this.status = life.move(id, status, 'CANCELLED');
    this.version += 1;
  }
}

ShipmentSchema.setClass(Shipment);
