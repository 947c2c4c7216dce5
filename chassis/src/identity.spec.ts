import { describe, expect, it } from '@jest/globals';
import { anonymous, mayTouch, owns, service } from './identity.ts';

const customer = { ...anonymous, kind: 'CUSTOMER' as const, subject: 'ada', claims: ['guest-1'] };
const staff = { ...anonymous, kind: 'STAFF' as const, subject: 'tom', scopes: ['rooms:write'] };

describe('Whoever asks', () => {
  it('owns what is theirs, and what was theirs as a guest', () => {
    expect(owns(customer, 'ada')).toBe(true);
    expect(owns(customer, 'guest-1')).toBe(true);
    expect(owns(customer, 'bob')).toBe(false);
  });

  it('does not own what is nobody’s, least of all as nobody', () => {
    expect(owns(anonymous, null)).toBe(false);
    expect(owns(customer, null)).toBe(false);
  });

  it('may touch a thing as its owner, as staff with the scope, or as a service', () => {
    expect(mayTouch(customer, 'ada', 'rooms:write')).toBe(true);
    expect(mayTouch(staff, 'ada', 'rooms:write')).toBe(true);
    expect(mayTouch(staff, 'ada', 'rooms:read')).toBe(false);
    expect(mayTouch(service('laundry'), 'ada', 'rooms:write')).toBe(true);
    expect(mayTouch(anonymous, 'ada', 'rooms:write')).toBe(false);
  });
});
