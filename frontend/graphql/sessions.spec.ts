import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION_SETTINGS, type Session, Sessions } from './sessions';

const session = (name: string, seconds: number): Session => ({
  accessToken: `access ${name}`,
  refreshToken: `refresh ${name}`,
  expiresAt: new Date(Date.now() + seconds * 1_000).toISOString(),
  subject: 'someone',
  kind: 'CUSTOMER',
  scopes: [],
});
const answering = (data: object) =>
  vi.fn(async (_url: string, _init: RequestInit) => new Response(JSON.stringify({ data })));

const sessionsOf = (kept: Session | null) => {
  if (kept) localStorage.setItem('test', JSON.stringify(kept));
  TestBed.configureTestingModule({
    providers: [{ provide: SESSION_SETTINGS, useValue: { key: 'test', hasGuests: true } }],
  });
  return TestBed.inject(Sessions);
};

describe('A session', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it('is none, and asks nobody, until one is needed', async () => {
    const fetch = answering({});
    vi.stubGlobal('fetch', fetch);

    expect(await sessionsOf(null).token(false)).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('of a guest is started once, however many need it at once', async () => {
    const fetch = answering({ startGuestSession: { session: session('guest', 600) } });
    vi.stubGlobal('fetch', fetch);
    const sessions = sessionsOf(null);

    const tokens = await Promise.all([1, 2, 3].map(() => sessions.token(true)));

    expect(tokens).toEqual(['access guest', 'access guest', 'access guest']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is renewed once before it ends, and kept for the next visit', async () => {
    const fetch = answering({ refreshSession: { session: session('new', 600), errors: [] } });
    vi.stubGlobal('fetch', fetch);
    const sessions = sessionsOf(session('old', 10));

    expect(await Promise.all([sessions.token(false), sessions.token(false)])).toEqual([
      'access new',
      'access new',
    ]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem('test')).toContain('refresh new');
  });

  it('that another tab renewed meanwhile is taken from there', async () => {
    const fetch = answering({});
    vi.stubGlobal('fetch', fetch);
    const sessions = sessionsOf(session('old', 10));
    localStorage.setItem('test', JSON.stringify(session('other tab', 600)));

    expect((await sessions.renew('access old'))?.accessToken).toBe('access other tab');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('that cannot be renewed ends, and nobody becomes a guest unasked', async () => {
    vi.stubGlobal('fetch', answering({ refreshSession: { session: null, errors: [{}] } }));
    const sessions = sessionsOf(session('old', 10));

    expect(await sessions.token(true)).toBeNull();
    expect(sessions.hasEnded()).toBe(true);
    expect(localStorage.getItem('test')).toBeNull();
  });
});
