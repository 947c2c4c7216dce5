import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, parcel, pay } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('A shipment', () => {
  it('sees the stock leave and the order shipped, and tells the whole story', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);
    await pay(guest, placed.id);
    const { id } = await parcel(shop.staff, placed.id);

    const { shipment } = await shop.staff.change(
      'shipShipment',
      'shipment { status order { status number } }',
      { id, idempotencyKey: randomUUID() },
    );

    expect(shipment).toEqual({
      status: 'SHIPPED',
      order: { status: 'SHIPPED', number: placed.number },
    });
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    await eventually(async () => {
      const { timeline } = await orderOf(guest, placed.id);
      expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
        'PLACED',
        'STOCK_RESERVED',
        'PAYMENT_AUTHORIZED',
        'PAID',
        'SHIPMENT_CREATED',
        'STOCK_COMMITTED',
        'SHIPPED',
      ]);
    });
  });

  it('is not made for an unpaid order, nor twice for a paid one', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    const create = () =>
      shop.staff.change('createShipment', 'shipment { id }', {
        orderId: placed.id,
        idempotencyKey: randomUUID(),
      });

    const unpaid = await create();
    await pay(guest, placed.id);
    const first = await create();
    const second = await create();

    expect(unpaid.errors[0].__typename).toBe('OrderNotPaid');
    expect(first.errors).toEqual([]);
    expect(second.errors[0].__typename).toBe('ShipmentExists');
  });

  it('may be said to have left by staff only when ordering knows it', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    await pay(guest, placed.id);

    const { errors } = await shop.staff.change('markOrderShipped', 'order { status }', {
      id: placed.id,
      shipmentId: randomUUID(),
    });

    expect(errors[0].__typename).toBe('ShipmentNotFound');
  });
});
