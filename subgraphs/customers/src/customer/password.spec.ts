import { describe, expect, it } from '@jest/globals';
import { PasswordTooWeak } from '../errors.ts';
import { hashPassword, passwordFits, requireStrong } from './password.ts';

describe('A password', () => {
  it.each(['', 'short', 'password', 'PASSWORD123', 'aaaaaaaaaa', 'ada@hansa.test'])(
    'is too weak: %s',
    password => {
      expect(() => requireStrong(password, 'ada@hansa.test')).toThrow(PasswordTooWeak);
    },
  );

  it('is strong enough when it is long and one’s own', () => {
    expect(() => requireStrong('Möwen über dem Hafen', 'ada@hansa.test')).not.toThrow();
  });

  it('fits its hash and no other; nothing fits where there is no account', async () => {
    const hash = await hashPassword('correct horse');

    expect(await passwordFits(hash, 'correct horse')).toBe(true);
    expect(await passwordFits(hash, 'wrong horse')).toBe(false);
    expect(await passwordFits(null, 'nobody has this password')).toBe(false);
  });
});
