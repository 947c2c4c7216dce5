import { stored } from '@hansa/chassis/stored';
import { defineEntity, p } from '@mikro-orm/postgresql';

/** From which place so many of an item are taken. */
export type Allocation = {
  storageLocationId: string;
  storageLocationCode: string;
  warehouseCode: string;
  quantity: number;
};

const OrderItemSchema = defineEntity({
  name: 'OrderItem',
  tableName: 'order_items',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid().index(),
    productVariantId: p.uuid(),
    sku: p.text(),
    productName: p.text(),
    variantName: p.text(),
    quantity: p.integer(),
    unitPriceMinor: p.bigint('number'),
    lineTotalMinor: p.bigint('number'),
    currency: p.text(),
    inventoryReservationId: p.uuid(),
    allocations: p.json<Allocation[]>(),
    position: p.integer(),
  },
});

/** What was bought, as it was on that day; it never changes. */
export class OrderItem extends OrderItemSchema.class {}

OrderItemSchema.setClass(OrderItem);

export const orderItems = stored(OrderItemSchema, OrderItem);
