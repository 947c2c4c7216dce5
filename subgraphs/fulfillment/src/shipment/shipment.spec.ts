import { randomUUID } from 'node:crypto';
import { IllegalTransition } from '@hansa/chassis/domain-error';
import { ShipmentShipped } from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { Shipment } from './shipment.entity.ts';

const aShipment = (facts: Partial<Shipment> = {}) =>
  Object.assign(new Shipment(), {
    id: randomUUID(),
    orderId: randomUUID(),
    status: 'PENDING',
    carrier: 'SIMULATOR',
    trackingNumber: 'SIM1',
    leavingBy: null,
    version: 1,
    ...facts,
  });

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
});
