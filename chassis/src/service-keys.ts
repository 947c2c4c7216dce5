import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadSettings, z } from './config.ts';

/** What a process signs its calls with, and whose calls it believes. */
export type ServiceKeys = {
  own: KeyObject;
  publicKeyOf(caller: string): KeyObject | undefined;
};

/** The settings that the keys of a process come from. */
export const keySettings = {
  /** Its own private key: Ed25519, PKCS#8 DER, base64. */
  SERVICE_KEY: z.string().optional(),
  /** Who may call, with their public keys: `gateway:BASE64,cart:BASE64` (SPKI DER). */
  TRUSTED_KEYS: z.string().optional(),
};

type KeySettings = {
  SERVICE_KEY?: string | undefined;
  TRUSTED_KEYS?: string | undefined;
  NODE_ENV: string;
};

const developmentKeyFile = new URL('../../.keys/development.pem', import.meta.url).pathname;

/** The keys in the settings. Outside production, where there are none, every process of a checkout shares one kept in a file. */
export const serviceKeys = (settings: KeySettings, file = developmentKeyFile): ServiceKeys => {
  const { SERVICE_KEY, TRUSTED_KEYS = '', NODE_ENV } = settings;
  if (SERVICE_KEY) {
    const trusted = new Map(TRUSTED_KEYS.split(',').filter(Boolean).map(trustedKey));
    return { own: privateKey(SERVICE_KEY), publicKeyOf: caller => trusted.get(caller) };
  }
  if (NODE_ENV === 'production' || TRUSTED_KEYS) {
    throw new BadSettings('SERVICE_KEY, the key this process signs its calls with, is needed.');
  }
  const own = developmentKey(file);
  const shared = createPublicKey(own);
  return { own, publicKeyOf: () => shared };
};

/** A new pair of keys, as the settings write them. */
export const newServiceKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
};

const privateKey = (text: string) =>
  ed25519('SERVICE_KEY', () =>
    createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' }),
  );

const trustedKey = (entry: string): [string, KeyObject] => {
  const [caller = '', text = ''] = entry.trim().split(':');
  const key = ed25519(`TRUSTED_KEYS (${caller})`, () =>
    createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }),
  );
  return [caller, key];
};

const ed25519 = (setting: string, read: () => KeyObject) => {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below in our own words.
  }
  throw new BadSettings(`${setting} is not an Ed25519 key in base64.`);
};

const developmentKey = (file: string) => {
  const kept = readKey(file);
  if (kept) return kept;
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // Another process that starts at the same moment was first.
  }
  rmSync(draft);
  return readKey(file)!;
};

const readKey = (file: string) => {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    return null;
  }
};
