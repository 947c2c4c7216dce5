import { defineEntity, p } from '@mikro-orm/postgresql';
import { PickedTooMany, ShortPick } from '../errors.ts';

const PickTaskSchema = defineEntity({
  name: 'PickTask',
  tableName: 'pick_tasks',
  properties: {
    id: p.uuid().primary(),
    pickingJobId: p.uuid(),
    sku: p.text(),
    quantity: p.integer(),
    pickedQuantity: p.integer(),
    storageLocationId: p.uuid(),
    storageLocationCode: p.text(),
    warehouseCode: p.text(),
  },
});

/** So many of one SKU, to be taken from one place. */
export class PickTask extends PickTaskSchema.class {
  /** So many of it have been picked, in all: saying it twice changes nothing, and a miscount can be put right. */
  confirm(picked: number) {
    const { id: taskId, quantity: requested } = this;
    if (picked > requested) throw new PickedTooMany({ taskId, requested, picked });
    this.pickedQuantity = picked;
  }

  /** Refuses as long as something is missing. */
  requireInFull() {
    const { id: taskId, quantity: requested, pickedQuantity: picked } = this;
    if (picked < requested) throw new ShortPick({ taskId, requested, picked });
  }
}

PickTaskSchema.setClass(PickTask);
