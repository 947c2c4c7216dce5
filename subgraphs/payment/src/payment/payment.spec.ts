import { randomUUID } from 'node:crypto';
import { IllegalTransition } from '@hansa/chassis/domain-error';
import { PaymentFailed, PaymentSucceeded } from '@hansa/schema/events/events';
import { describe, expect, it } from '@jest/globals';
import { PaymentInProgress } from '../errors.ts';
import { Payment } from './payment.entity.ts';

const aPayment = (facts: Partial<Payment> = {}) =>
  Object.assign(new Payment(), {
    id: randomUUID(),
    orderId: randomUUID(),
    status: 'PENDING',
    amountMinor: 1999,
    currency: 'EUR',
    payingBy: null,
    isCapturing: false,
    version: 1,
    ...facts,
  });
const amount = { amountMinor: 1999, currency: 'EUR' };

describe('A payment', () => {
  it('is promised, then in hand, and says so', () => {
    const payment = aPayment();

    payment.authorize('sim_1');
    payment.startCapture();
    const fact = payment.succeed();

    expect(payment).toMatchObject({ status: 'SUCCEEDED', providerReference: 'sim_1' });
    expect(fact).toEqual(
      PaymentSucceeded({ paymentId: payment.id, orderId: payment.orderId, amount }),
    );
  });

  it('is paid by one request at a time', () => {
    const payment = aPayment();

    payment.takeOver('one');

    expect(() => payment.takeOver('one')).not.toThrow();
    expect(() => payment.takeOver('other')).toThrow(PaymentInProgress);
  });

  it('fails for a reason', () => {
    const payment = aPayment();

    const fact = payment.fail('CARD_DECLINED');

    expect(payment.status).toBe('FAILED');
    expect(fact).toEqual(
      PaymentFailed({ paymentId: payment.id, orderId: payment.orderId, reason: 'CARD_DECLINED' }),
    );
  });

  it.each(['SUCCEEDED', 'FAILED', 'VOIDED'] as const)('that is %s stays so', status => {
    const payment = aPayment({ status });

    expect(() => payment.succeed()).toThrow(IllegalTransition);
    expect(() => payment.fail('x')).toThrow(IllegalTransition);
    expect(() => payment.void()).toThrow(IllegalTransition);
    expect(() => payment.startCapture()).toThrow(IllegalTransition);
    expect(payment.status).toBe(status);
  });

  it('is not taken before it was promised', () => {
    expect(() => aPayment().startCapture()).toThrow(IllegalTransition);
  });

  it('counts as taken while it is being taken: nobody fails it or lets go of it', () => {
    const payment = aPayment({ status: 'AUTHORIZED' });
    payment.startCapture();

    expect(() => payment.fail('Too late')).toThrow(IllegalTransition);
    expect(() => payment.void()).toThrow(IllegalTransition);
    expect(payment.status).toBe('AUTHORIZED');
  });
});
