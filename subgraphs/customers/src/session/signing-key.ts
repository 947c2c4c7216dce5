import { BadSettings } from '@hansa/chassis/config';
import type { Tools } from '@hansa/chassis/context';
import { transactionSql } from '@hansa/chassis/sql';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { signingKeySetting } from '../config.ts';

/** A key that sessions are signed with, and its public half. */
export type SigningKey = { keyId: string; privateKey: CryptoKey; publicJwk: JWK };

let current: SigningKey | undefined;

/** The key of this process; there is one once the service has started. */
export const signingKey = (): SigningKey => {
  if (!current) throw new Error('There is no signing key yet.');
  return current;
};

/** Takes the key from the settings, or makes one and keeps it, so that sessions outlive a restart. */
export const prepareSigningKey = async ({ em }: Tools) => {
  current = await keyOf(privateJwkSetting() ?? (await keptJwk(em)));
};

const privateJwkSetting = (): JWK | null => {
  const { isRequired, jwk } = signingKeySetting;
  if (!jwk) {
    if (isRequired)
      throw new BadSettings(
        'In production SESSION_SIGNING_KEY (an Ed25519 private key as JWK) is needed.',
      );
    return null;
  }
  const key = parsed(jwk);
  if (key?.kty !== 'OKP' || key.crv !== 'Ed25519' || typeof key.d !== 'string') {
    throw new BadSettings('SESSION_SIGNING_KEY is not an Ed25519 private key as JWK.');
  }
  return key;
};

const parsed = (jwk: string): JWK | null => {
  try {
    return JSON.parse(jwk) as JWK | null;
  } catch {
    return null;
  }
};

const keptJwk = (em: Tools['em']): Promise<JWK> =>
  em.fork().transactional(async em => {
    const sql = transactionSql(em);
    await sql(`select pg_advisory_xact_lock(hashtext('signing key'))`);
    const [kept] = await sql<{ private_jwk: JWK }>('select private_jwk from signing_keys limit 1');
    if (kept) return kept.private_jwk;
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const jwk = await exportJWK(privateKey);
    await sql('insert into signing_keys (private_jwk) values ($1)', [JSON.stringify(jwk)]);
    return jwk;
  });

const keyOf = async (privateJwk: JWK): Promise<SigningKey> => {
  const { d: _, ...publicJwk } = privateJwk;
  const keyId = await calculateJwkThumbprint(publicJwk);
  const privateKey = (await importJWK(privateJwk, 'EdDSA')) as CryptoKey;
  return { keyId, privateKey, publicJwk: { ...publicJwk, kid: keyId, alg: 'EdDSA', use: 'sig' } };
};
