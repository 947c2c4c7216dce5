import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { FaultNotice } from '#graphql/fault-notice';
import { Sessions } from '#graphql/sessions';
import { Badge } from '#ui/badge';
import { Busy } from '#ui/busy';
import { Empty } from '#ui/empty';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { Skeleton } from '#ui/skeleton';
import { WhenPipe } from '#ui/when';
import { MyOrdersDocument } from './my-orders.generated';
import { statusBadge } from './order-status';

const pageSize = 10;

/** One's own orders, the newest first; a guest's too. */
@Component({
  selector: 'hansa-my-orders-page',
  imports: [Badge, Busy, Empty, FaultNotice, MoneyPipe, Picture, RouterLink, Skeleton, WhenPipe],
  template: `
    <h2 i18n>Your orders</h2>
    @if (orders(); as orders) {
      <ul class="plain stack">
        @for (order of orders; track order.id) {
          @let badge = badgeOf(order.status);
          <li class="card">
            <div class="head">
              <a [routerLink]="['/orders', order.id]"><h3>{{ order.number }}</h3></a>
              <hansa-badge [tone]="badge.tone">{{ badge.text }}</hansa-badge>
              <span class="muted small">{{ order.placedAt | when }}</span>
              <strong class="number">{{ order.total | money }}</strong>
            </div>
            <ul class="plain pictures">
              @for (item of order.items.slice(0, 5); track item.id) {
                <li><hansa-picture [image]="item.productVariant?.product?.images?.[0]" [decorative]="true" /><span class="unseen">{{ item.quantity }} × {{ item.productName }}</span></li>
              }
              @if (order.items.length > 5) {
                <li class="muted small" i18n>and {{ order.items.length - 5 }} more</li>
              }
            </ul>
          </li>
        } @empty {
          <hansa-empty title="No orders yet" i18n-title text="What you order stands here." i18n-text>
            <a class="button primary" routerLink="/" i18n>Go to the shop</a>
          </hansa-empty>
        }
      </ul>
      @if (hasMore()) {
        <button type="button" class="button" [hansaBusy]="isFetching()" (click)="more()" i18n>Show older ones</button>
      }
    } @else if (!isAsked()) {
      <hansa-empty title="No orders yet" i18n-title text="What you order stands here. If you ordered with your account, sign in to see it." i18n-text>
        <a class="button primary" routerLink="/sign-in" [queryParams]="{ return: '/account/orders' }" i18n>Sign in</a>
        <a class="button" routerLink="/" i18n>Go to the shop</a>
      </hansa-empty>
    } @else if (answer.fault(); as fault) {
      <hansa-fault [fault]="fault" (retry)="answer.reload()" />
    } @else {
      <div class="stack" aria-busy="true"><hansa-skeleton height="8rem" /><hansa-skeleton height="8rem" /></div>
    }
  `,
  styles: `
    :host { display: grid; gap: 1.25rem; justify-items: start; }
    :host > * { width: 100%; }
    :host > .button { width: auto; }
    .head { display: flex; flex-wrap: wrap; gap: .35rem 1rem; align-items: center; }
    .head strong { margin-left: auto; }
    @media (max-width: 34rem) { .head .small { order: 1; flex-basis: 100%; } }
    .pictures { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-top: .9rem; }
    .pictures hansa-picture { width: 4.5rem; border-radius: 10px; }
  `,
})
export class MyOrdersPage {
  private readonly session = inject(Sessions).current;
  protected readonly isAsked = computed(() => this.session() !== null);
  protected readonly answer = ask(MyOrdersDocument, () =>
    this.session() ? { first: pageSize } : undefined,
  );
  protected readonly orders = computed(() => this.answer.data()?.orders?.nodes ?? null);
  protected readonly hasMore = computed(
    () => this.answer.data()?.orders?.pageInfo.hasNextPage ?? false,
  );
  protected readonly isFetching = signal(false);
  protected readonly badgeOf = statusBadge;

  protected async more() {
    const after = this.answer.data()?.orders?.pageInfo.endCursor;
    if (!after) return;
    this.isFetching.set(true);
    await this.answer.more({ after }).catch(() => {});
    this.isFetching.set(false);
  }
}
