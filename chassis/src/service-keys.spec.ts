import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BadSettings } from './config.ts';
import { newServiceKey, serviceKeys } from './service-keys.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'keys-')), 'deep', 'development.pem');

describe('The keys of a process', () => {
  it('come from the settings: its own, and those of whoever may call', () => {
    const own = newServiceKey();
    const cart = newServiceKey();

    const keys = serviceKeys({
      NODE_ENV: 'production',
      SERVICE_KEY: own.privateKey,
      TRUSTED_KEYS: `cart:${cart.publicKey}`,
    });

    expect(keys.own.asymmetricKeyType).toBe('ed25519');
    expect(
      keys.publicKeyOf('cart')?.export({ format: 'der', type: 'spki' }).toString('base64'),
    ).toBe(cart.publicKey);
    expect(keys.publicKeyOf('stranger')).toBeUndefined();
  });

  it('are shared by the processes of a checkout in development, in a file only its owner reads', () => {
    const file = fresh();

    const first = serviceKeys({ NODE_ENV: 'development' }, file);
    const second = serviceKeys({ NODE_ENV: 'development' }, file);

    expect(second.own.equals(first.own)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
  });

  it.each([
    ['missing in production', { NODE_ENV: 'production' }],
    ['no key at all', { NODE_ENV: 'development', SERVICE_KEY: 'bm8ga2V5' }],
    [
      'of a caller that has none',
      { NODE_ENV: 'production', SERVICE_KEY: newServiceKey().privateKey, TRUSTED_KEYS: 'cart' },
    ],
    ['trusted without one of its own', { NODE_ENV: 'development', TRUSTED_KEYS: 'a:b' }],
  ])('stop the start when they are %s', (_, settings) => {
    expect(() => serviceKeys(settings, fresh())).toThrow(BadSettings);
  });
});
