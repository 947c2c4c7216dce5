import { defineEntity, p } from '@mikro-orm/postgresql';

/** Where something stands or is sent. */
export type Address = {
  name: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  postalCode: string;
  region?: string | null | undefined;
  countryCode: string;
  phone?: string | null | undefined;
};

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
