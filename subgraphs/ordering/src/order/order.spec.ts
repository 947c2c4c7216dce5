import { randomUUID } from 'node:crypto';
import { IllegalTransition } from '@hansa/chassis/domain-error';
import { OrderCancelled, OrderCompleted, OrderShipped } from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { anOrder } from './order.builder.ts';

describe('An order', () => {
  it('is cancelled while it still waits for payment, and says why', () => {
    const order = anOrder({ status: 'PENDING_PAYMENT' });

    const fact = order.cancel('Changed my mind');

    expect(order.status).toBe('CANCELLED');
    expect(fact).toEqual(
      OrderCancelled({ orderId: order.id, reason: 'Changed my mind', wasPaid: false }),
    );
  });

  it('is cancelled when paid, and says that there is money to return', () => {
    const order = anOrder({ status: 'PAID' });

    expect(order.cancel('Too slow').data.wasPaid).toBe(true);
  });

  it.each(['SHIPPED', 'DELIVERED', 'CANCELLED'] as const)(
    'cannot be cancelled once it is %s',
    status => {
      const order = anOrder({ status });

      expect(() => order.cancel('Too late')).toThrow(IllegalTransition);
      expect(order.status).toBe(status);
    },
  );

  it('cannot be cancelled while its goods are leaving', () => {
    const order = anOrder({ status: 'PAID' });
    order.startShipping(randomUUID());

    expect(() => order.cancel('Stop!')).toThrow(IllegalTransition);
  });

  it.each(['PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const)(
    'does not expire when %s',
    status => {
      expect(() => anOrder({ status }).expire()).toThrow(IllegalTransition);
    },
  );

  it('no longer expires once it is paid', () => {
    const order = anOrder();

    order.markPaid(randomUUID());

    expect(order).toMatchObject({ status: 'PAID', expiresAt: null });
  });

  it.each(['PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const)(
    'is not paid again when %s',
    status => {
      expect(() => anOrder({ status }).markPaid(randomUUID())).toThrow(IllegalTransition);
    },
  );

  it('leaves with one shipment, not with two', () => {
    const order = anOrder({ status: 'PAID' });
    const shipmentId = randomUUID();
    order.startShipping(shipmentId);

    expect(() => order.startShipping(randomUUID())).toThrow(IllegalTransition);
    expect(order.markShipped()).toEqual(OrderShipped({ orderId: order.id, shipmentId }));
    expect(order.status).toBe('SHIPPED');
  });

  it('does not leave before it is paid', () => {
    expect(() => anOrder().startShipping(randomUUID())).toThrow(IllegalTransition);
  });

  it('is complete when its goods are at the door', () => {
    const order = anOrder({ status: 'SHIPPED' });
    const deliveredAt = new Date();

    const fact = order.deliver(deliveredAt);

    expect(order).toMatchObject({ status: 'DELIVERED', deliveredAt });
    expect(fact).toEqual(
      OrderCompleted({ orderId: order.id, deliveredAt: deliveredAt.toISOString() }),
    );
  });

  it.each(['PENDING_PAYMENT', 'PAID', 'CANCELLED'] as const)(
    'that is %s is not complete: its goods have not left',
    status => {
      expect(() => anOrder({ status }).deliver(new Date())).toThrow(IllegalTransition);
    },
  );
});
