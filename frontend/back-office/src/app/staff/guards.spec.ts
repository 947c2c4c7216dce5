import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SESSION_SETTINGS, Sessions } from '#graphql/sessions';
import { needs, signedIn } from './guards';
import { ownPath } from './own-path';

@Component({ template: 'a page' })
class Page {}

const session = (kind: 'STAFF' | 'CUSTOMER', scopes: string[]) => ({
  accessToken: 'a',
  refreshToken: 'r',
  expiresAt: '2999-01-01T00:00:00Z',
  subject: 's',
  kind,
  scopes,
});

const goTo = async (path: string, whose: ReturnType<typeof session> | null) => {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      { provide: SESSION_SETTINGS, useValue: { key: 'test', hasGuests: false } },
      provideRouter([
        { path: 'sign-in', component: Page },
        { path: 'not-allowed', component: Page },
        { path: 'orders', component: Page, canActivate: [signedIn, needs('orders:read')] },
      ]),
    ],
  });
  if (whose) TestBed.inject(Sessions).keep(whose);
  await RouterTestingHarness.create(path);
  return TestBed.inject(Router);
};

describe('The doors of the back office', () => {
  it('send a stranger to sign in, and remember where to', async () => {
    const { url } = await goTo('/orders?status=PAID', null);

    expect(url).toBe('/sign-in?return=%2Forders%3Fstatus%3DPAID');
  });

  it('are closed to shoppers', async () => {
    const { url } = await goTo('/orders', session('CUSTOMER', []));

    expect(url).toContain('/sign-in');
  });

  it('are open to staff with the scope', async () => {
    const { url } = await goTo('/orders', session('STAFF', ['orders:read']));

    expect(url).toBe('/orders');
  });

  it('say so where the scope is missing', async () => {
    const router = await goTo('/orders', session('STAFF', []));

    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/not-allowed');
  });

  it('lead nowhere but into the back office', () => {
    expect(ownPath('/orders?status=PAID')).toBe('/orders?status=PAID');
    expect(ownPath('//evil.test')).toBe('/');
    expect(ownPath('https://evil.test')).toBe('/');
    expect(ownPath('/sign-in')).toBe('/');
  });
});
