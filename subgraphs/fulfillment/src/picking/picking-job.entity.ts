import { lifecycle } from '@hansa/chassis/lifecycle';
import { OrderPacked } from '@hansa/schema/events/events';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PickTask } from './pick-task.entity.ts';

const life = lifecycle('PickingJob', {
  OPEN: ['PICKING', 'CANCELLED'],
  PICKING: ['PACKED', 'CANCELLED'],
  // A paid order is cancelled until its goods leave: then what was packed goes back on the shelf.
  PACKED: ['CANCELLED'],
  CANCELLED: [],
});

const PickingJobSchema = defineEntity({
  name: 'PickingJob',
  tableName: 'picking_jobs',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    /** Whose order it is, as ordering said. */
    customerId: p.uuid().nullable(),
    status: p.enum(life.statuses),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    packedAt: p.datetime().nullable(),
    version: p.integer(),
  },
});

/** The gathering of one order's goods from their places. */
export class PickingJob extends PickingJobSchema.class {
  /** Somebody begins to gather. */
  start() {
    this.status = life.move(this.id, this.status, 'PICKING');
    this.startedAt = new Date();
    this.version += 1;
  }

  /** So many of a task have been picked; who says so has begun. */
  confirmPick(task: PickTask, picked: number) {
    if (this.status !== 'PICKING') this.start();
    task.confirm(picked);
    this.version += 1;
  }

  /** Everything that is asked for has been picked. */
  pickAll(tasks: readonly PickTask[]) {
    if (this.status !== 'PICKING') this.start();
    for (const task of tasks) this.confirmPick(task, task.quantity);
  }

  /** Packs what was picked, if nothing is short. */
  pack(tasks: readonly PickTask[]) {
    const packed = life.move(this.id, this.status, 'PACKED');
    for (const task of tasks) task.requireInFull();
    this.status = packed;
    this.packedAt = new Date();
    this.version += 1;
    return OrderPacked({ pickingJobId: this.id, orderId: this.orderId });
  }

  /** Its order was cancelled: what was gathered goes back. */
  cancelWithOrder() {
    this.status = life.move(this.id, this.status, 'CANCELLED');
    this.version += 1;
  }
}

PickingJobSchema.setClass(PickingJob);
