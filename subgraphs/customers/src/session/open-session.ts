import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refreshTokenSeconds } from '../config.ts';
import { StaffAccount } from '../staff/staff-account.entity.ts';
import { accessToken, type SessionKind } from './access-token.ts';
import { claimsOf } from './claims.ts';

/** A way in, as the one who asked for it gets it. */
export type OpenedSession = {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  subject: string;
  kind: SessionKind;
  scopes: readonly string[];
};

type Holder = { subject: string; kind: SessionKind };

/** Opens a session in the given transaction. */
export const openSession = async (em: EntityManager, holder: Holder): Promise<OpenedSession> => {
  await em.flush();
  const sessionId = randomUUID();
  await transactionSql(em)('insert into sessions (id, subject, kind) values ($1, $2, $3)', [
    sessionId,
    holder.subject,
    holder.kind,
  ]);
  return issueTokens(em, { ...holder, sessionId });
};

/** Starts a session for somebody without an account. */
export const startGuestSession = (em: EntityManager) =>
  em.transactional(em => openSession(em, { subject: randomUUID(), kind: 'GUEST' }));

/** The next pair of tokens of a session: what staff may do and what a customer claims is as of now. */
export const issueTokens = async (
  em: EntityManager,
  { subject, kind, sessionId }: Holder & { sessionId: string },
): Promise<OpenedSession> => {
  const scopes = kind === 'STAFF' ? await scopesOf(em, subject) : [];
  const claims = kind === 'CUSTOMER' ? await claimsOf(em, subject) : [];
  const { token, expiresAt } = await accessToken({ subject, kind, sessionId, scopes, claims });
  const refreshToken = randomBytes(32).toString('base64url');
  await transactionSql(em)(
    `insert into refresh_tokens (token_hash, session_id, expires_at)
     values ($1, $2, clock_timestamp() + make_interval(secs => $3))`,
    [hashOf(refreshToken), sessionId, refreshTokenSeconds],
  );
  return { accessToken: token, refreshToken, expiresAt, subject, kind, scopes };
};

/** Refresh tokens are kept as hashes only: whoever reads the table cannot use them. */
export const hashOf = (refreshToken: string) =>
  createHash('sha256').update(refreshToken).digest('base64url');

const scopesOf = async (em: EntityManager, subject: string) =>
  (await em.findOne(StaffAccount, { id: subject }))?.scopes ?? [];
