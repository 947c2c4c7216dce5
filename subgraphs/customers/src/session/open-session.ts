import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
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
  return open(transactionSql(em), holder, await rightsOf(em, holder));
};

/** Starts a session for somebody without an account. */
export const startGuestSession = (sql: Sql) =>
  open(sql, { subject: randomUUID(), kind: 'GUEST' }, noRights);

const addToken = `insert into refresh_tokens (token_hash, session_id, expires_at)
  values ($1, $2, clock_timestamp() + make_interval(secs => $3))`;

const open = async (sql: Sql, holder: Holder, rights: Rights) => {
  const sessionId = randomUUID();
  const { opened, refresh } = await tokensOf({ ...holder, sessionId }, rights);
  await sql(
    `with session as (insert into sessions (id, subject, kind) values ($2, $4, $5)) ${addToken}`,
    [...refresh, holder.subject, holder.kind],
  );
  return opened;
};

/** The next pair of tokens of a session: what staff may do and what a customer claims is as of now. */
export const issueTokens = async (em: EntityManager, holder: Holder & { sessionId: string }) => {
  const { opened, refresh } = await tokensOf(holder, await rightsOf(em, holder));
  await transactionSql(em)(addToken, refresh);
  return opened;
};

type Rights = { scopes: readonly string[]; claims: readonly string[] };
const noRights: Rights = { scopes: [], claims: [] };

const rightsOf = async (em: EntityManager, { subject, kind }: Holder): Promise<Rights> => ({
  scopes: kind === 'STAFF' ? await scopesOf(em, subject) : [],
  claims: kind === 'CUSTOMER' ? await claimsOf(em, subject) : [],
});

const tokensOf = async (holder: Holder & { sessionId: string }, rights: Rights) => {
  const { subject, kind, sessionId } = holder;
  const { token, expiresAt } = await accessToken({ ...holder, ...rights });
  const refreshToken = randomBytes(32).toString('base64url');
  const { scopes } = rights;
  const opened: OpenedSession = {
    accessToken: token,
    refreshToken,
    expiresAt,
    subject,
    kind,
    scopes,
  };
  return { opened, refresh: [hashOf(refreshToken), sessionId, refreshTokenSeconds] };
};

/** Refresh tokens are kept as hashes only: whoever reads the table cannot use them. */
export const hashOf = (refreshToken: string) =>
  createHash('sha256').update(refreshToken).digest('base64url');

const scopesOf = async (em: EntityManager, subject: string) =>
  (await em.findOne(StaffAccount, { id: subject }))?.scopes ?? [];
