import { randomUUID } from 'node:crypto';
import { IllegalTransition } from '@hansa/chassis/domain-error';
import { describe, expect, it } from '@jest/globals';
import { Reservation } from './reservation.entity.ts';

const aReservation = (facts: Partial<Reservation>) =>
  Object.assign(new Reservation(), { id: randomUUID(), sku: 'TEA', quantity: 1, ...facts });

describe('A reservation', () => {
  it('ends by giving its goods back or by seeing them leave', () => {
    const released = aReservation({ status: 'ALLOCATED' });
    const committed = aReservation({ status: 'ALLOCATED' });

    released.release();
    committed.commit();

    expect([released.status, committed.status]).toEqual(['RELEASED', 'COMMITTED']);
  });

  it.each(['RELEASED', 'COMMITTED'] as const)('stays %s for good', status => {
    const reservation = aReservation({ status });

    expect(() => reservation.release()).toThrow(IllegalTransition);
    expect(() => reservation.commit()).toThrow(IllegalTransition);
    expect(reservation.status).toBe(status);
  });
});
