import { defineEntity, p } from '@mikro-orm/postgresql';

const StorageLocationSchema = defineEntity({
  name: 'StorageLocation',
  tableName: 'storage_locations',
  properties: {
    id: p.uuid().primary(),
    warehouseId: p.uuid(),
    code: p.text(),
  },
});

/** A place in a warehouse, such as a shelf or bin. */
export class StorageLocation extends StorageLocationSchema.class {}

StorageLocationSchema.setClass(StorageLocation);
