import { createHash, randomUUID } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type Identity, service } from './identity.ts';
import { OnceOnly } from './once-only.ts';
import type { ServiceKeys } from './service-keys.ts';

/** On whose behalf an operation comes, and as part of which request. */
export type Origin = { identity: Identity; correlationId: string; traceparent?: string | null };

/** A call that is not signed as it must be: by nobody, for somebody else, late, altered or seen before. */
export class UnsignedCall extends Error {}

/** Signs the body of a call to one service. */
export type SignCall = (audience: string, body: string, origin: Origin) => Promise<string>;

/** Tells from an Authorization header who calls; the body is checked when it has been read. */
export type VerifyCall = (
  authorization: string | undefined,
) => Promise<(body: Uint8Array) => Origin>;

const lifetimeSeconds = 30;
const clockToleranceSeconds = 5;
const type = 'call+jwt';

type Claims = JWTPayload & {
  /** SHA-256 of the body. */
  bh: string;
  /** Which request it is part of. */
  cid: string;
  /** In whose name the door asks; services ask in their own. */
  who?: Identity;
};

/**
 * Signs calls as `caller`: a JWT (RFC 7519, EdDSA) that lives for 30 seconds, for one audience and one body.
 * Only who asks in somebody else's name says so.
 */
export const callSigner =
  (caller: string, { own }: ServiceKeys): SignCall =>
  (audience, body, { identity, correlationId }) => {
    const claims = {
      bh: hashOf(body),
      cid: correlationId,
      ...(identity.kind !== 'SERVICE' && { who: identity }),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: caller })
      .setIssuer(caller)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} s`)
      .sign(own);
  };

/** Verifies calls to `name`. Callers are believed about themselves; only `doors` about whom they let in. */
export const callVerifier = (
  name: string,
  { publicKeyOf }: ServiceKeys,
  doors: readonly string[],
): VerifyCall => {
  const seen = new OnceOnly((lifetimeSeconds + 2 * clockToleranceSeconds) * 1_000);
  return async authorization => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw new UnsignedCall('The call is not signed.');
    const { iss: caller = '', jti = '', who, ...claims } = await verified(token, name, publicKeyOf);
    if (who && !doors.includes(caller)) {
      throw new UnsignedCall(`${caller} cannot ask in the name of others.`);
    }
    if (!seen.isFirst(jti)) throw new UnsignedCall('The call was made before.');
    return body => {
      if (hashOf(body) !== claims.bh) throw new UnsignedCall('The call was altered.');
      return { identity: who ? revived(who) : service(caller), correlationId: claims.cid };
    };
  };
};

const verified = async (
  token: string,
  audience: string,
  publicKeyOf: ServiceKeys['publicKeyOf'],
) => {
  try {
    const { payload, protectedHeader } = await jwtVerify<Claims>(
      token,
      ({ kid = '' }) => {
        const key = publicKeyOf(kid);
        if (!key) throw new UnsignedCall(`${kid} is not known here.`);
        return key;
      },
      {
        algorithms: ['EdDSA'],
        typ: type,
        audience,
        maxTokenAge: lifetimeSeconds,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['iss', 'jti', 'iat', 'exp', 'bh', 'cid'],
      },
    );
    if (payload.iss !== protectedHeader.kid) throw new UnsignedCall('The call names two callers.');
    return payload;
  } catch (error) {
    throw error instanceof UnsignedCall ? error : new UnsignedCall('The call is not signed well.');
  }
};

const hashOf = (body: string | Uint8Array) => createHash('sha256').update(body).digest('base64url');

const revived = (who: Identity): Identity => ({
  ...who,
  expiresAt: who.expiresAt && new Date(who.expiresAt),
});
