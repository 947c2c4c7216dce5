import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Changes } from '#graphql/changes';
import { Confirm } from '#ui/confirm';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { Staff } from '../staff/staff';
import { HeldStock } from './held-stock';

const held = (id: string, orderId: string | null) => ({
  id,
  orderId,
  quantity: 3,
  status: 'ALLOCATED',
  createdAt: '2026-11-21T10:00:00Z',
  expiresAt: null,
  allocations: [],
});

const listOf = async (reservations: object[], scopes: string[]) => {
  const sent: unknown[] = [];
  const make = async (_: unknown, { input }: { input: unknown }) => {
    sent.push(input);
    return { releaseReservation: { errors: [] } };
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Changes, useValue: { make } },
      { provide: Confirm, useValue: { ask: async () => true } },
      { provide: Staff, useValue: { can: (scope: string) => scopes.includes(scope) } },
      { provide: FORMAT_LOCALE, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(HeldStock);
  fixture.componentRef.setInput('reservations', reservations);
  let told = 0;
  fixture.componentInstance.released.subscribe(() => (told += 1));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return { page, sent, told: () => told, settle: () => fixture.whenStable() };
};

describe('Held stock', () => {
  it('is given back where it was held by hand, never what an order holds', async () => {
    const all = [held('by-hand', null), held('of-order', 'order-1')];
    const { page, sent, told, settle } = await listOf(all, ['inventory:write', 'orders:read']);

    const buttons = page.querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/orders/order-1');

    buttons[0]?.click();
    await settle();
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(sent).toEqual([{ id: 'by-hand' }]);
    expect(told()).toBe(1);
  });

  it('is only looked at by who may not book stock', async () => {
    const { page } = await listOf([held('by-hand', null)], ['inventory:read']);

    expect(page.querySelector('button')).toBeNull();
    expect(page.textContent).toContain('Held by hand');
  });
});
