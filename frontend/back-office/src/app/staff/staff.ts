import { computed, Injectable, inject } from '@angular/core';
import { Sessions } from '#graphql/sessions';

/** What an account may be allowed. */
export type Scope =
  | 'catalog:write'
  | 'inventory:read'
  | 'inventory:write'
  | 'orders:read'
  | 'orders:write'
  | 'payments:read'
  | 'payments:write'
  | 'payments:refund'
  | 'fulfillment:read'
  | 'fulfillment:write'
  | 'customers:read'
  | 'customers:write';

/** Whoever sits at this browser, and what they may do: what they may not is not offered. */
@Injectable({ providedIn: 'root' })
export class Staff {
  private readonly sessions = inject(Sessions);

  readonly isIn = computed(() => this.sessions.kind() === 'STAFF');

  can(scope: Scope) {
    return this.sessions.current()?.scopes.includes(scope) ?? false;
  }
}
