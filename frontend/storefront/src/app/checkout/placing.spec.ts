import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '#graphql/changes';
import { Fault } from '#graphql/fault';
import { recallAttempt } from './attempt';
import { OrderPlacing } from './placing';

const order = {
  cartId: 'cart',
  email: 'greta@hansa.test',
  shippingAddress: {
    name: 'Greta',
    line1: 'Kai 1',
    city: 'Lübeck',
    postalCode: '23552',
    countryCode: 'DE',
  },
  payment: { method: 'CARD' as const, token: 'tok_visa' },
};
const placed = { checkoutCart: { checkout: { id: 'c' }, order: { id: 'o' }, errors: [] } };
const refused = (__typename: string) => ({
  checkoutCart: { checkout: null, order: null, errors: [{ __typename, message: '' }] },
});

const placingWith = (changes: {
  make: ReturnType<typeof vi.fn>;
  ask?: ReturnType<typeof vi.fn>;
}) => {
  TestBed.configureTestingModule({
    providers: [OrderPlacing, { provide: Changes, useValue: changes }],
  });
  return TestBed.inject(OrderPlacing);
};
const keysOf = (make: ReturnType<typeof vi.fn>) =>
  make.mock.calls.map(([, { input }]) => input.idempotencyKey as string);

describe('Placing an order', () => {
  beforeEach(() => sessionStorage.clear());

  it('ends with the order, and leaves nothing to repeat', async () => {
    const placing = placingWith({ make: vi.fn(async () => placed) });

    await placing.place(order);

    expect(placing.state()).toEqual({ is: 'DONE', orderId: 'o' });
    expect(recallAttempt()).toBeNull();
  });

  it('is sent once, however often it is clicked', async () => {
    const make = vi.fn(async () => placed);
    const placing = placingWith({ make });

    await Promise.all([placing.place(order), placing.place(order), placing.place(order)]);

    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is repeated under the same key while its outcome is not known', async () => {
    const make = vi.fn().mockRejectedValueOnce(new Fault('SLOW', '')).mockResolvedValue(placed);
    const placing = placingWith({ make });

    await placing.place(order);
    expect(placing.state().is).toBe('FAILED');
    await placing.place(order);

    expect(placing.state().is).toBe('DONE');
    expect(new Set(keysOf(make)).size).toBe(1);
  });

  it('goes on after a reload with the attempt that was cut off', async () => {
    const make = vi.fn().mockRejectedValueOnce(new Fault('OFFLINE', '')).mockResolvedValue(placed);
    await placingWith({ make }).place(order);
    TestBed.resetTestingModule();

    const placing = placingWith({ make });
    placing.resume();
    await vi.waitFor(() => expect(placing.state().is).toBe('DONE'));

    expect(new Set(keysOf(make)).size).toBe(1);
  });

  it('is a new attempt after a refusal, under a new key', async () => {
    const make = vi
      .fn()
      .mockResolvedValueOnce(refused('PaymentDeclined'))
      .mockResolvedValue(placed);
    const placing = placingWith({ make });

    await placing.place(order);
    expect(placing.state()).toMatchObject({
      is: 'REFUSED',
      refusal: { __typename: 'PaymentDeclined' },
    });
    placing.reset();
    await placing.place({ ...order, payment: { method: 'CARD', token: 'tok_slow' } });

    expect(new Set(keysOf(make)).size).toBe(2);
  });

  it('waits for a bank that answers later', async () => {
    vi.useFakeTimers();
    const reserved = {
      checkout: { id: 'c', status: 'RESERVED', steps: [], order: null, rejection: null },
    };
    const ask = vi
      .fn()
      .mockResolvedValueOnce(reserved)
      .mockRejectedValueOnce(new Fault('OFFLINE', ''))
      .mockResolvedValue({ checkout: { ...reserved.checkout, order: { id: 'o' } } });
    const make = vi.fn(async () => ({
      checkoutCart: { checkout: { id: 'c' }, order: null, errors: [] },
    }));
    const placing = placingWith({ make, ask });

    await placing.place(order);
    expect(placing.state().is).toBe('AWAITED');
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();

    expect(placing.state()).toEqual({ is: 'DONE', orderId: 'o' });
  });
});
