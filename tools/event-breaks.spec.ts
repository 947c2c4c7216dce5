import { describe, expect, it } from '@jest/globals';
import { describedEvents } from './asyncapi.ts';
import { eventBreaks } from './event-breaks.ts';
import { read } from './rooms.ts';

/** The events with one thing changed in one file. */
const changed = (file: string, from: string, to: string) =>
  describedEvents(asked => {
    const text = read(asked);
    if (asked !== file) return text;
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return text.replace(from, to);
  });

const ordering = 'schema/ordering.events.yaml';
const payment = 'schema/payment.events.yaml';
const now = describedEvents();
const line = (name: string, type: string) => `          ${name}: ${type}\n`;

describe('A change of an event', () => {
  it('is none when nothing changed', () => {
    expect(eventBreaks(now, now)).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    [
      'takes a field away',
      line('wasPaid', '{ type: boolean }'),
      '',
      'ordering.order-cancelled.v1/wasPaid',
      'is gone.',
    ],
    [
      'calls a field otherwise',
      line('wasPaid', '{ type: boolean }'),
      line('isPaid', '{ type: boolean }'),
      'ordering.order-cancelled.v1/wasPaid',
      'is gone.',
    ],
    [
      'lets a field be missing',
      'required: [orderId, reason, wasPaid]',
      'required: [orderId, wasPaid]',
      'ordering.order-cancelled.v1/reason',
      'may be missing now.',
    ],
    [
      'lets a field be null',
      line('reason', '{ type: string }'),
      line('reason', "{ type: [string, 'null'] }"),
      'ordering.order-cancelled.v1/reason',
      'may be null now.',
    ],
    [
      'makes a field something else',
      line('wasPaid', '{ type: boolean }'),
      line('wasPaid', '{ type: string }'),
      'ordering.order-cancelled.v1/wasPaid',
      'may be string now.',
    ],
    [
      'gives up a format',
      line('deliveredAt', '{ type: string, format: date-time }'),
      line('deliveredAt', '{ type: string }'),
      'ordering.order-completed.v1/deliveredAt',
      'has another format.',
    ],
    [
      'is about something else',
      'x-aggregate-id: orderId\n      payload:\n        type: object\n        required: [orderId, shipmentId]',
      'x-aggregate-id: shipmentId\n      payload:\n        type: object\n        required: [orderId, shipmentId]',
      'ordering.order-shipped.v1',
      'is about something else.',
    ],
  ])('that %s is a break', (_, from, to, path, what) => {
    const breaks = eventBreaks(now, changed(ordering, from, to));

    expect(breaks).toEqual([{ file: ordering, path, message: `${path} ${what}` }]);
  });

  it('is found deep inside, wherever a shared schema is used', () => {
    const breaks = eventBreaks(
      now,
      changed(
        ordering,
        '        sku: { type: string }\n',
        "        sku: { type: [string, 'null'] }\n",
      ),
    );

    expect(breaks.map(({ path }) => path)).toEqual(['ordering.order-created.v1/items[]/sku']);
  });

  it('that takes an event away is a break for those who hear it', () => {
    const after = now.filter(({ name }) => name !== 'OrderCancelled');

    expect(eventBreaks(now, after)).toMatchObject([
      { message: 'ordering.order-cancelled.v1 is gone, but heard by payment, fulfillment.' },
    ]);
  });

  it('that takes away what nobody hears breaks nobody', () => {
    expect(
      eventBreaks(
        now,
        now.filter(({ name }) => name !== 'OrderCreated'),
      ),
    ).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    [
      'adds a field',
      ordering,
      line('wasPaid', '{ type: boolean }'),
      line('wasPaid', '{ type: boolean }') + line('note', '{ type: string }'),
    ],
    [
      'is sure of what could be null',
      ordering,
      "          customerId: { type: [string, 'null'], format: uuid }\n",
      line('customerId', '{ type: string, format: uuid }'),
    ],
    [
      'leaves fewer alternatives',
      ordering,
      "{ oneOf: [{ $ref: '#/components/schemas/Address' }, { type: 'null' }] }",
      "{ $ref: '#/components/schemas/Address' }",
    ],
    ['adds a format', payment, '{ type: string }', '{ type: string, format: uuid }'],
    ['says it in other words', ordering, 'An order will not be fulfilled.', 'It is over.'],
  ])('that %s breaks nobody', (_, file, from, to) => {
    expect(eventBreaks(now, changed(file, from, to))).toEqual([]);
  });

  it('may add an event, and leave an old one beside it', () => {
    const before = now.filter(({ name }) => name !== 'OrderCancelled');

    expect(eventBreaks(before, now)).toEqual([]);
  });

  it('of values allows fewer, not others', () => {
    const [event] = now;
    const of = (values: string[]) => [
      { ...event!, payload: { properties: { kind: { type: 'string', enum: values } } } },
    ];

    expect(eventBreaks(of(['A', 'B']), of(['A']))).toEqual([]);
    expect(eventBreaks(of(['A']), of(['A', 'B']))).toMatchObject([
      { message: expect.stringContaining('/kind may be a value that it never was.') },
    ]);
  });
});
