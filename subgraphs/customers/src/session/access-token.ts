import { SignJWT } from 'jose';
import { accessTokenSeconds } from '../config.ts';
import { signingKey } from './signing-key.ts';

/** Who holds a session. */
export type SessionKind = 'GUEST' | 'CUSTOMER' | 'STAFF';

/** What an access token says. */
export type AccessTokenFacts = {
  subject: string;
  kind: SessionKind;
  sessionId: string;
  scopes: readonly string[];
  claims: readonly string[];
};

/** A short-lived access token (JWT profile of RFC 9068, signed with EdDSA), and when it ends. */
export const accessToken = async ({
  subject,
  kind,
  sessionId,
  scopes,
  claims,
}: AccessTokenFacts) => {
  const { keyId, privateKey } = signingKey();
  const expiresAt = new Date(Math.floor(Date.now() / 1_000 + accessTokenSeconds) * 1_000);
  const token = await new SignJWT({ sid: sessionId, kind, scope: scopes.join(' '), claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyId })
    .setIssuer('hansa/customers')
    .setAudience('hansa/gateway')
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt };
};
