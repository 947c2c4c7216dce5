import { randomUUID } from 'node:crypto';
import * as events from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { describedEvents } from './asyncapi.ts';

const orderId = randomUUID();
const confirmed = {
  orderId,
  number: 'H-100001',
  customerId: null,
  paymentId: randomUUID(),
  lines: [
    {
      reservationId: randomUUID(),
      sku: 'TEA',
      productName: 'Tea',
      variantName: '100 g',
      quantity: 2,
      allocations: [],
    },
  ],
  shippingAddress: null,
};
const completed = { orderId, deliveredAt: '2026-02-03T04:05:06.789Z' };

describe('The data of an event', () => {
  it('is as its schema says', () => {
    const told = events.OrderConfirmed(confirmed);

    expect(told.wrongWith(told.data)).toBeNull();
    expect(events.OrderConfirmed.wrongWith(confirmed)).toBeNull();
    expect(events.OrderCompleted.wrongWith(completed)).toBeNull();
  });

  it.each<[string, unknown, string]>([
    [
      'lacks something',
      { ...confirmed, number: undefined },
      "must have required property 'number'",
    ],
    ['has null where there is none', { ...confirmed, number: null }, '/number must be string'],
    ['has an id that is none', { ...confirmed, orderId: 'order-1' }, '/orderId must match format'],
    [
      'is wrong deep inside',
      { ...confirmed, lines: [{ ...confirmed.lines[0], quantity: 1.5 }] },
      '/lines/0/quantity must be integer',
    ],
    ['is neither one thing nor the other', { ...confirmed, shippingAddress: {} }, '/shippingAdd'],
    ['is no object', 'confirmed', 'its data must be object'],
    ['is missing', undefined, 'its data must be object'],
  ])('that %s is wrong when it is told, and when it is heard', (_, data, words) => {
    const { wrongWith } = events.OrderConfirmed(confirmed);

    expect(wrongWith(data)).toContain(words);
    expect(events.OrderConfirmed.wrongWith(data)).toContain(words);
  });

  it.each(['yesterday', '2026-13-03T04:05:06Z', '2026-02-03', '2026-02-03T04:05:06'])(
    'has no such time as %s',
    deliveredAt => {
      expect(events.OrderCompleted.wrongWith({ ...completed, deliveredAt })).toContain(
        '/deliveredAt must match format "date-time"',
      );
    },
  );

  it('may have more than we know of when it is heard, but not when we tell it', () => {
    const more = { ...completed, door: 'green' };

    expect(events.OrderCompleted.wrongWith(more)).toBeNull();
    expect(events.OrderCompleted(completed).wrongWith(more)).toContain(
      'additional properties: door',
    );
  });

  it('is not repeated in what is said of it', () => {
    const wrong = events.OrderConfirmed.wrongWith({ ...confirmed, number: { secret: 'hush' } });

    expect(wrong).not.toContain('hush');
  });
});

const factories = Object.values(events);

describe('Every event', () => {
  it.each(describedEvents().map(({ address }) => address))(
    '%s is held to its own schema',
    address => {
      const factory = factories.find(({ type }) => type === address)!;

      expect(factory.wrongWith({})).toContain('must have required property');
      expect(factory({} as never).wrongWith({})).toContain('must have required property');
    },
  );
});
