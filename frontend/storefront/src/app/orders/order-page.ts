import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { FaultNotice } from '#graphql/fault-notice';
import { faultText } from '#graphql/fault-text';
import { Badge } from '#ui/badge';
import { Busy } from '#ui/busy';
import { Confirm } from '#ui/confirm';
import { Icon } from '#ui/icon';
import { InWordsPipe } from '#ui/in-words';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { Skeleton } from '#ui/skeleton';
import { Toasts } from '#ui/toasts';
import { WhenPipe } from '#ui/when';
import { AddressText } from '../account/address-text';
import { NothingPage } from '../shell/nothing-page';
import { ShelfList } from '../shell/shelf-list';
import { CancelOrderDocument, OrderPageDocument } from './order-page.generated';
import { cancelText, stationsOf, statusBadge, storyText } from './order-status';
import { PayAgain } from './pay-again';

const pollMs = 2_000;

/** One order: where it stands, what is in it, what has happened, and what can still be done. */
@Component({
  selector: 'hansa-order-page',
  imports: [
    AddressText,
    Badge,
    Busy,
    FaultNotice,
    Icon,
    InWordsPipe,
    MoneyPipe,
    NothingPage,
    PayAgain,
    Picture,
    RouterLink,
    Skeleton,
    WhenPipe,
  ],
  templateUrl: './order-page.html',
  styleUrl: './order-page.scss',
})
export class OrderPage {
  private readonly changes = inject(Changes);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly id = input.required<string>();
  readonly thanks = input<string>();

  protected readonly answer = ask(OrderPageDocument, () => ({ id: this.id() }));
  protected readonly order = computed(() => this.answer.data()?.order ?? null);
  // An address that is no id at all leads nowhere either.
  protected readonly isMissing = computed(
    () =>
      (this.answer.data()?.order === null && !this.answer.fault()) ||
      ['BAD_INPUT', 'SIGNED_OUT'].includes(this.answer.fault()?.kind ?? ''),
  );
  protected readonly badge = computed(() => {
    const order = this.order();
    return order && statusBadge(order.status);
  });
  protected readonly stations = computed(() =>
    stationsOf(this.order()?.status ?? 'PENDING_PAYMENT'),
  );
  protected readonly reason = computed(() => cancelText(this.order()?.cancelReason ?? null));
  protected readonly timeline = computed(() => [...(this.order()?.timeline ?? [])].reverse());
  protected readonly canCancel = computed(() =>
    ['PENDING_PAYMENT', 'PAID'].includes(this.order()?.status ?? ''),
  );
  protected readonly isAwaited = computed(
    () =>
      this.order()?.status === 'PENDING_PAYMENT' &&
      (this.order()?.payments ?? []).some(
        ({ status }) => status === 'PENDING' || status === 'AUTHORIZED',
      ),
  );
  protected readonly isCancelling = signal(false);
  protected readonly storyText = storyText;

  constructor() {
    inject(ShelfList).load();
    effect(() => this.answer.poll(this.isAwaited() ? pollMs : 0));
  }

  protected async cancel() {
    const order = this.order();
    if (!order) return;
    const isSure = await this.confirm.ask({
      title: $localize`Cancel order ${order.number}?`,
      text:
        order.status === 'PAID'
          ? $localize`What you paid comes back to your card. This cannot be undone.`
          : $localize`The goods go back on the shelf. This cannot be undone.`,
      yes: $localize`Cancel the order`,
      no: $localize`Keep it`,
    });
    if (!isSure) return;
    this.isCancelling.set(true);
    try {
      const { cancelOrder } = await this.changes.make(CancelOrderDocument, {
        input: { id: order.id, reason: null },
      });
      const [refusal] = cancelOrder.errors;
      if (refusal?.__typename === 'IllegalTransition') {
        this.toasts.show($localize`It has left already and can no longer be cancelled.`);
        this.answer.reload();
      } else if (refusal) this.toasts.show(refusal.message);
      else this.toasts.show($localize`Order ${order.number} is cancelled.`);
    } catch (error) {
      this.toasts.show(faultText(faultOf(error).kind));
    } finally {
      this.isCancelling.set(false);
    }
  }
}
