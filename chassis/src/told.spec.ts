import { describe, expect, it } from '@jest/globals';
import { type Delivery, Told, tellingOf } from './told.ts';

const event = {
  eventId: 'e1',
  type: 'hotel.guest-arrived.v1',
  aggregateId: 'a',
  aggregateVersion: 1,
  data: {},
  hearers: ['kitchen', 'bar'],
};
const cause = { correlationId: 'c1', causationId: null, traceparent: null };
const telling = [new Told([event], cause)];
const answer = { rows: [{ toldAt: '2026-01-01T00:00:00Z' }] };

const aConnection = () => {
  const told: Delivery[] = [];
  const observe = tellingOf(deliveries => told.push(...deliveries));
  return {
    told,
    does: (text: string, result: Parameters<typeof observe>[2] = { command: text.toUpperCase() }) =>
      observe(text, [], result),
    tells: (result: Parameters<typeof observe>[2] = answer) => observe('with', telling, result),
  };
};

describe('What a statement tells', () => {
  it('is told to each who hears it, as of when it became true', () => {
    const { told, tells } = aConnection();

    tells();

    expect(told.map(({ consumer }) => consumer)).toEqual(['kitchen', 'bar']);
    const { hearers: _, ...fact } = event;
    expect(told[0]!.envelope).toEqual({ ...fact, ...cause, occurredAt: '2026-01-01T00:00:00Z' });
  });

  it('is told once its transaction is committed', () => {
    const { told, does, tells } = aConnection();

    does('begin');
    tells();
    expect(told).toEqual([]);
    does('commit');

    expect(told).toHaveLength(2);
  });

  it.each(['rollback', 'rollback to savepoint trx1'])('is forgotten after a %s', undone => {
    const { told, does, tells } = aConnection();

    does('begin');
    tells();
    does(undone);
    does('commit');

    expect(told).toEqual([]);
  });

  it.each([null, { command: 'ROLLBACK' }])(
    'is forgotten when the commit comes to nothing: %j',
    result => {
      const { told, does, tells } = aConnection();

      does('begin');
      tells();
      does('commit', result);
      does('begin');
      does('commit');

      expect(told).toEqual([]);
    },
  );

  it.each([{}, null, { rows: [{ toldAt: null }] }])(
    'is not told when nothing was changed: %j',
    result => {
      const { told, tells } = aConnection();

      tells(result);

      expect(told).toEqual([]);
    },
  );
});
