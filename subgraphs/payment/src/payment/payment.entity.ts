import { IllegalTransition } from '@hansa/chassis/domain-error';
import { lifecycle } from '@hansa/chassis/lifecycle';
import type { Money } from '@hansa/chassis/money';
import { stored } from '@hansa/chassis/stored';
import { PaymentAuthorized, PaymentFailed, PaymentSucceeded } from '@hansa/schema/events/events';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PaymentInProgress } from '../errors.ts';

const paymentLife = lifecycle('Payment', {
  PENDING: ['AUTHORIZED', 'SUCCEEDED', 'FAILED', 'VOIDED'],
  AUTHORIZED: ['SUCCEEDED', 'FAILED', 'VOIDED'],
  SUCCEEDED: [],
  FAILED: [],
  VOIDED: [],
});

const PaymentSchema = defineEntity({
  name: 'Payment',
  tableName: 'payments',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    /** Whose order it is, as ordering said. */
    customerId: p.uuid().nullable(),
    status: p.enum(paymentLife.statuses),
    amountMinor: p.bigint('number'),
    currency: p.text(),
    provider: p.text(),
    providerReference: p.text().nullable(),
    failureReason: p.text().nullable(),
    /** The request that is paying it right now; null while it waits for one. */
    payingBy: p.uuid().nullable(),
    /** The money is being taken: from now on nobody lets go of it. */
    isCapturing: p.boolean(),
    createdAt: p.datetime(),
    version: p.integer(),
  },
});

/** One attempt to pay an order. */
export class Payment extends PaymentSchema.class {
  amount(): Money {
    return { amountMinor: this.amountMinor, currency: this.currency };
  }

  /** A request pays it from now on; refuses one that another is paying. Says whether that is new. */
  takeOver(request: string) {
    const isFree = this.status === 'PENDING' && (this.payingBy ?? request) === request;
    if (!isFree) throw new PaymentInProgress({ paymentId: this.id });
    if (this.payingBy === request) return false;
    this.payingBy = request;
    this.version += 1;
    return true;
  }

  /** The provider promised the money. */
  authorize(providerReference: string) {
    this.move('AUTHORIZED');
    this.providerReference = providerReference;
    return PaymentAuthorized({ paymentId: this.id, orderId: this.orderId, amount: this.amount() });
  }

  /** The provider will say later whether it promises the money. */
  await(providerReference: string) {
    this.providerReference = providerReference;
    this.version += 1;
  }

  /** The money is about to be taken; refuses what was not promised or was let go of. */
  startCapture() {
    const { id, status: from } = this;
    const isPromised = !paymentLife.may(from, 'AUTHORIZED');
    if (!isPromised) throw new IllegalTransition({ subject: 'Payment', id, from, to: 'SUCCEEDED' });
    paymentLife.move(id, from, 'SUCCEEDED');
    this.isCapturing = true;
    this.version += 1;
  }

  /** The money is in hand. */
  succeed() {
    this.move('SUCCEEDED');
    return PaymentSucceeded({ paymentId: this.id, orderId: this.orderId, amount: this.amount() });
  }

  /** It came to nothing. */
  fail(reason: string) {
    this.end('FAILED');
    this.failureReason = reason;
    return PaymentFailed({ paymentId: this.id, orderId: this.orderId, reason });
  }

  /** Lets go of it. */
  void() {
    this.end('VOIDED');
  }

  /** Whether nothing can come of it any more. */
  hasComeToNothing() {
    return this.status === 'FAILED' || this.status === 'VOIDED';
  }

  // Money that is being taken counts as taken: the provider may have it already.
  private end(to: 'FAILED' | 'VOIDED') {
    paymentLife.move(this.id, this.isCapturing ? 'SUCCEEDED' : this.status, to);
    this.move(to);
  }

  private move(to: Payment['status']) {
    this.status = paymentLife.move(this.id, this.status, to);
    this.isCapturing = false;
    this.version += 1;
  }
}

PaymentSchema.setClass(Payment);

export const payments = stored(PaymentSchema, Payment);
