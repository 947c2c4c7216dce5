import { computed, Injectable, InjectionToken, inject, signal } from '@angular/core';
import { print } from '@apollo/client/utilities';
import type { DocumentNode } from 'graphql';
import { graphUrl } from './graph-url';
import {
  RefreshSessionDocument,
  type RefreshSessionMutation,
  type SessionTokensFragment,
  StartGuestSessionDocument,
  type StartGuestSessionMutation,
} from './session.generated';

/** What is kept of a session: its tokens, until when, and whose it is. */
export type Session = Omit<SessionTokensFragment, '__typename'>;

/** Under which name the browser keeps the session, and whether strangers become guests when they need one. */
export const SESSION_SETTINGS = new InjectionToken<{ key: string; hasGuests: boolean }>(
  'session settings',
);

const aheadMs = 30_000;

/** The session of this browser: kept across reloads, shared by its tabs, renewed before it ends. */
@Injectable({ providedIn: 'root' })
export class Sessions {
  private readonly settings = inject(SESSION_SETTINGS);
  private readonly kept = signal<Session | null>(this.read());
  private renewing: Promise<Session | null> | null = null;
  private opening: Promise<Session | null> | null = null;

  readonly current = this.kept.asReadonly();
  readonly kind = computed(() => this.kept()?.kind ?? null);

  /** Whether a customer or member of staff was signed in and no longer is, unasked. */
  readonly hasEnded = signal(false);

  constructor() {
    addEventListener('storage', ({ key }) => {
      if (key === this.settings.key) this.kept.set(this.read());
    });
  }

  /** The token to ask with; opens a guest session where one is needed, null without a session. */
  async token(isNeeded: boolean): Promise<string | null> {
    const session = this.read();
    if (!session) return isNeeded ? ((await this.openGuest())?.accessToken ?? null) : null;
    if (Date.parse(session.expiresAt) - Date.now() > aheadMs) return session.accessToken;
    const renewed = await this.renew(session.accessToken);
    return renewed?.accessToken ?? (isNeeded ? this.token(true) : null);
  }

  /** Changes a token that is over for a new one; null when the session cannot be had back. */
  renew(staleToken: string): Promise<Session | null> {
    this.renewing ??= alone(this.settings.key, () => this.renewNow(staleToken)).finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  keep(session: Session) {
    const { accessToken, refreshToken, expiresAt, subject, kind, scopes } = session;
    const kept = { accessToken, refreshToken, expiresAt, subject, kind, scopes };
    localStorage.setItem(this.settings.key, JSON.stringify(kept));
    this.kept.set(kept);
    this.hasEnded.set(false);
  }

  drop() {
    localStorage.removeItem(this.settings.key);
    this.kept.set(null);
  }

  // Another tab may have renewed it meanwhile: a refresh token used twice would end the session everywhere.
  private async renewNow(staleToken: string) {
    const session = this.read();
    if (!session || session.accessToken !== staleToken) {
      this.kept.set(session);
      return session;
    }
    const { refreshToken, kind } = session;
    const answer = await post<RefreshSessionMutation>(RefreshSessionDocument, {
      input: { refreshToken },
    });
    const renewed = answer.refreshSession.session;
    if (renewed) this.keep(renewed);
    else {
      this.drop();
      this.hasEnded.set(kind !== 'GUEST');
    }
    return renewed;
  }

  private openGuest() {
    // Somebody who was signed in shall sign in again, not go on as somebody else.
    if (!this.settings.hasGuests || this.hasEnded()) return Promise.resolve(null);
    this.opening ??= alone(this.settings.key, async () => {
      const there = this.read();
      if (there) return there;
      const answer = await post<StartGuestSessionMutation>(StartGuestSessionDocument, {});
      this.keep(answer.startGuestSession.session);
      return answer.startGuestSession.session;
    }).finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private read(): Session | null {
    try {
      const session = JSON.parse(localStorage.getItem(this.settings.key) ?? 'null');
      return typeof session?.accessToken === 'string' ? session : null;
    } catch {
      return null;
    }
  }
}

/** One tab at a time, where the browser offers it. */
const alone = <Value>(name: string, act: () => Promise<Value>): Promise<Value> =>
  navigator.locks ? navigator.locks.request(name, act) : act();

const post = async <Data>(document: DocumentNode, variables: object): Promise<Data> => {
  const response = await fetch(graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(15_000),
  });
  const { data } = (await response.json()) as { data?: Data | null };
  if (!data) throw new Error(`The graph answered ${response.status} without data.`);
  return data;
};
