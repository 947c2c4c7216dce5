import { IllegalTransition } from '@hansa/chassis/domain-error';
import { ShipmentDelivered, ShipmentFailed, ShipmentShipped } from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { aShipment } from './shipment.builder.ts';

describe('A shipment', () => {
  it('leaves with the tracking number it is given last', () => {
    const shipment = aShipment();

    shipment.startLeaving('r1', 'DHL9');
    const fact = shipment.ship();

    expect(shipment.status).toBe('SHIPPED');
    expect(fact).toEqual(
      ShipmentShipped({
        shipmentId: shipment.id,
        orderId: shipment.orderId,
        carrier: 'SIMULATOR',
        trackingNumber: 'DHL9',
      }),
    );
  });

  it('is not cancelled while its goods are leaving, but again once ordering has refused', () => {
    const shipment = aShipment();
    shipment.startLeaving('r1', null);

    expect(() => shipment.cancel()).toThrow(IllegalTransition);
    shipment.stay('r1');
    shipment.cancel();
    expect(shipment.status).toBe('CANCELLED');
  });

  it.each(['SHIPPED', 'DELIVERED', 'FAILED', 'CANCELLED'] as const)(
    'that is %s is neither shipped nor cancelled',
    status => {
      const shipment = aShipment({ status });

      expect(() => shipment.startLeaving('r1', null)).toThrow(IllegalTransition);
      expect(() => shipment.cancel()).toThrow(IllegalTransition);
      expect(shipment.status).toBe(status);
    },
  );

  it('stays only for the request that was refused: another may still be asking', () => {
    const shipment = aShipment();
    shipment.startLeaving('r1', null);
    shipment.startLeaving('r2', null);

    shipment.stay('r1');

    expect(() => shipment.cancel()).toThrow(IllegalTransition);
  });

  it('stays with its cancelled order, whatever ordering was asked', () => {
    const shipment = aShipment();
    shipment.startLeaving('r1', null);

    shipment.cancelWithOrder();

    expect(shipment.status).toBe('CANCELLED');
  });

  it('that has left may be asked for again by the request it left with, by no other', () => {
    const shipment = aShipment();
    shipment.startLeaving('r1', null);
    shipment.ship();

    expect(() => shipment.startLeaving('r1', null)).not.toThrow();
    expect(() => shipment.startLeaving('r2', null)).toThrow(IllegalTransition);
  });

  const yesterday = new Date(Date.now() - 86_400_000);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const onItsWay = () => aShipment({ status: 'SHIPPED', shippedAt: yesterday });

  it('arrives when the carrier says so', () => {
    const shipment = onItsWay();

    const fact = shipment.deliver(anHourAgo);

    expect(shipment).toMatchObject({ status: 'DELIVERED', deliveredAt: anHourAgo });
    expect(fact).toEqual(
      ShipmentDelivered({
        shipmentId: shipment.id,
        orderId: shipment.orderId,
        deliveredAt: anHourAgo.toISOString(),
      }),
    );
  });

  it('fails with the carrier’s reason, and may arrive after all', () => {
    const shipment = onItsWay();

    const fact = shipment.fail(anHourAgo, 'NOBODY_HOME');
    expect(shipment).toMatchObject({ status: 'FAILED', failureReason: 'NOBODY_HOME' });
    expect(fact).toEqual(
      ShipmentFailed({
        shipmentId: shipment.id,
        orderId: shipment.orderId,
        failedAt: anHourAgo.toISOString(),
        reason: 'NOBODY_HOME',
      }),
    );

    shipment.deliver(new Date());
    expect(shipment.status).toBe('DELIVERED');
  });

  it('that has arrived does not fail', () => {
    const shipment = onItsWay();
    shipment.deliver(anHourAgo);

    expect(shipment.may('FAILED')).toBe(false);
    expect(() => shipment.fail(new Date(), null)).toThrow(IllegalTransition);
  });

  it('does not arrive before it has left, nor in the future, whatever the carrier’s clock says', () => {
    const [early, late] = [onItsWay(), onItsWay()];

    early.deliver(new Date('1970-01-01T00:00:00Z'));
    late.deliver(new Date('2100-01-01T00:00:00Z'));

    expect(early.deliveredAt).toEqual(yesterday);
    expect(late.deliveredAt!.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it.each(['PENDING', 'CANCELLED'] as const)('that is %s neither arrives nor fails', status => {
    const shipment = aShipment({ status });

    expect(() => shipment.deliver(new Date())).toThrow(IllegalTransition);
    expect(() => shipment.fail(new Date(), null)).toThrow(IllegalTransition);
  });
});
