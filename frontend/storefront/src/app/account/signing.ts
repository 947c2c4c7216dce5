import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Apollo } from 'apollo-angular';
import { Changes } from '#graphql/changes';
import { SignOutDocument } from '#graphql/session.generated';
import { type Session, Sessions } from '#graphql/sessions';
import { CartStore } from '../cart/cart-store';

/** What belongs to signing in and out beside the session: the cart comes along, and nothing of somebody else is left. */
@Injectable({ providedIn: 'root' })
export class Signing {
  private readonly apollo = inject(Apollo);
  private readonly changes = inject(Changes);
  private readonly sessions = inject(Sessions);
  private readonly cart = inject(CartStore);
  private readonly router = inject(Router);

  async enter(session: Session, returnTo: string | undefined) {
    this.sessions.keep(session);
    this.forgetPerson();
    await this.cart.adopt().catch(() => {});
    await this.router.navigateByUrl(ownPath(returnTo) ?? '/account', { replaceUrl: true });
  }

  async leave() {
    await this.changes.make(SignOutDocument, {}).catch(() => {});
    this.sessions.drop();
    this.cart.forget();
    this.forgetPerson();
    await this.router.navigateByUrl('/');
  }

  private forgetPerson() {
    const { cache } = this.apollo.client;
    for (const fieldName of ['me', 'orders', 'order', 'checkout'])
      cache.evict({ id: 'ROOT_QUERY', fieldName });
    cache.gc();
  }
}

/** A path of this shop; anything else could lead astray. */
export const ownPath = (path: string | undefined) =>
  path && /^\/(?![/\\])/.test(path) && !/^\/(sign-in|register)\b/.test(path) ? path : null;
