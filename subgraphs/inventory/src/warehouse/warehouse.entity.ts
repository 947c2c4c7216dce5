import type { Address } from '@hansa/chassis/address';
import { defineEntity, p } from '@mikro-orm/postgresql';

const WarehouseSchema = defineEntity({
  name: 'Warehouse',
  tableName: 'warehouses',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    address: p.json<Address>().nullable(),
    createdAt: p.datetime(),
  },
});

/** A building that holds stock. */
export class Warehouse extends WarehouseSchema.class {}

WarehouseSchema.setClass(Warehouse);
