import { lifecycle } from '@hansa/chassis/lifecycle';
import { defineEntity, p } from '@mikro-orm/postgresql';

const life = lifecycle('Reservation', {
  ALLOCATED: ['RELEASED', 'COMMITTED'],
  RELEASED: [],
  COMMITTED: [],
});

const ReservationSchema = defineEntity({
  name: 'Reservation',
  tableName: 'reservations',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid().nullable(),
    sku: p.text(),
    quantity: p.integer(),
    status: p.enum(life.statuses),
    createdAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
  },
});

/** A promise of goods to one order item or, made by hand, to nobody's order. */
export class Reservation extends ReservationSchema.class {
  /** Gives the goods back. */
  release() {
    this.status = life.move(this.id, this.status, 'RELEASED');
  }

  /** Sees the goods leave. */
  commit() {
    this.status = life.move(this.id, this.status, 'COMMITTED');
  }

  get isManual() {
    return this.orderId === null;
  }
}

ReservationSchema.setClass(Reservation);
