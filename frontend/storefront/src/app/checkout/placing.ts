import { Injectable, inject, type OnDestroy, signal } from '@angular/core';
import { Changes } from '#graphql/changes';
import { type Fault, faultOf } from '#graphql/fault';
import { type Attempt, attemptFor, keepAttempt, recallAttempt } from './attempt';
import {
  CheckOutDocument,
  CheckoutProgressDocument,
  type CheckoutProgressQuery,
  type CheckoutRefusalFragment,
} from './checkout-page.generated';

type Progress = NonNullable<CheckoutProgressQuery['checkout']>;

/** Why an order was refused, with the facts of it. */
export type Refusal = CheckoutRefusalFragment;

/** Where an order stands between the buyer's yes and the shop's. */
export type Placing =
  | { is: 'IDLE' }
  | { is: 'SENDING' }
  | { is: 'AWAITED'; steps: Progress['steps'] }
  | { is: 'REFUSED'; refusal: Refusal }
  | { is: 'FAILED'; fault: Fault }
  | { is: 'DONE'; orderId: string };

const pollMs = 1_000;

/** Places an order once, however often it is clicked, reloaded or cut off. */
@Injectable()
export class OrderPlacing implements OnDestroy {
  private readonly changes = inject(Changes);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly state = signal<Placing>({ is: 'IDLE' });

  ngOnDestroy() {
    clearTimeout(this.timer);
  }

  /** An attempt that was cut off by a reload is asked for its outcome. */
  resume() {
    const open = recallAttempt();
    if (open) void this.send(open);
  }

  async place(order: Omit<Attempt, 'idempotencyKey'>) {
    const { is } = this.state();
    if (is === 'SENDING' || is === 'AWAITED' || is === 'DONE') return;
    await this.send(attemptFor(order, recallAttempt()));
  }

  /** Back to the form, with a new attempt to come. */
  reset() {
    clearTimeout(this.timer);
    keepAttempt(null);
    this.state.set({ is: 'IDLE' });
  }

  private async send(attempt: Attempt) {
    keepAttempt(attempt);
    this.state.set({ is: 'SENDING' });
    try {
      const { checkoutCart } = await this.changes.make(CheckOutDocument, { input: attempt });
      const { checkout, order, errors } = checkoutCart;
      if (errors[0]) this.refuse(errors[0]);
      else if (order) this.finish(order.id);
      else if (checkout) await this.follow(checkout.id);
      else throw new Error('The checkout came to nothing.');
    } catch (error) {
      this.state.set({ is: 'FAILED', fault: faultOf(error) });
    }
  }

  // What cannot be finished at once goes on without us: we ask until it has an end.
  private async follow(id: string) {
    const { checkout } = await this.changes.ask(CheckoutProgressDocument, { id }).catch(() => ({
      checkout: undefined,
    }));
    if (checkout?.order) return this.finish(checkout.order.id);
    if (checkout?.rejection) return this.refuse(checkout.rejection);
    this.state.set({ is: 'AWAITED', steps: checkout?.steps ?? [] });
    this.timer = setTimeout(() => void this.follow(id), pollMs);
  }

  private refuse(refusal: Refusal) {
    keepAttempt(null);
    this.state.set({ is: 'REFUSED', refusal });
  }

  private finish(orderId: string) {
    keepAttempt(null);
    this.state.set({ is: 'DONE', orderId });
  }
}
