import { BoundedCache } from '@hansa/chassis/bounded-cache';
import { anonymous, type Identity } from '@hansa/chassis/identity';
import { createLocalJWKSet, type JWK, type JWTPayload, jwtVerify } from 'jose';

/** The public keys that access tokens are signed with, as the customers service tells them. */
export type SigningKeys = () => Promise<readonly JWK[]>;

/** A token that is no good: expired, forged, or not one of ours. */
export class BadToken extends Error {}

/** Tells who asks from an Authorization header. */
export type Identify = (authorization: string | undefined) => Promise<Identity>;

const cacheSize = 10_000;
const keysFreshMs = 60_000;

/** Nobody has a session here: whoever asks is a stranger. */
export const everybodyAnonymous: Identify = async () => anonymous;

/** Checks access tokens (EdDSA JWT, RFC 9068 `at+jwt`) once each, against the keys of the customers service. */
export const checkedSessions = (signingKeys: SigningKeys): Identify => {
  const verified = new BoundedCache<Identity>(cacheSize);
  const keys = freshKeys(signingKeys);
  return async authorization => {
    if (authorization === undefined || authorization === '') return anonymous;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (!token) throw new BadToken('The Authorization header is not a bearer token.');
    const known = verified.get(token);
    const identity = known ?? identityOf(await verify(token, keys));
    if (identity.expiresAt && identity.expiresAt.getTime() <= Date.now()) {
      verified.delete(token);
      throw new BadToken('The session has expired.');
    }
    verified.set(token, identity);
    return identity;
  };
};

const freshKeys = (signingKeys: SigningKeys) => {
  let known: { keys: ReturnType<typeof createLocalJWKSet>; at: number } | undefined;
  return async (isRetry = false) => {
    if (!known || isRetry || Date.now() - known.at > keysFreshMs) {
      known = { keys: createLocalJWKSet({ keys: [...(await signingKeys())] }), at: Date.now() };
    }
    return known.keys;
  };
};

const verify = async (
  token: string,
  keys: ReturnType<typeof freshKeys>,
  isRetry = false,
): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, await keys(isRetry), {
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      issuer: 'hansa/customers',
      audience: 'hansa/gateway',
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    return payload;
  } catch (error) {
    // The key may be newer than the ones we know.
    const isUnknownKey =
      error instanceof Error && 'code' in error && error.code === 'ERR_JWKS_NO_MATCHING_KEY';
    if (isUnknownKey && !isRetry) return verify(token, keys, true);
    throw new BadToken('The session has ended or was never one.');
  }
};

const kinds = ['GUEST', 'CUSTOMER', 'STAFF'] as const;

const identityOf = ({ sub, sid, exp, scope, kind, claims }: JWTPayload): Identity => {
  const known = kinds.find(one => one === kind);
  if (!known || !sub || !exp) throw new BadToken('The session has no kind.');
  return {
    kind: known,
    subject: sub,
    sessionId: String(sid),
    scopes: typeof scope === 'string' && scope ? scope.split(' ') : [],
    claims: Array.isArray(claims) ? claims.map(String) : [],
    expiresAt: new Date(exp * 1_000),
    address: null,
  };
};
