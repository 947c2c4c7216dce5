import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionExpired } from '../errors.ts';
import type { SessionKind } from './access-token.ts';
import { hashOf, issueTokens, type OpenedSession } from './open-session.ts';

type Found = {
  session_id: string;
  subject: string;
  kind: SessionKind;
  is_used: boolean;
  is_over: boolean;
};

/** Changes a refresh token for a new session's tokens, once: a token used twice ends the session for whoever has it. */
export const refreshSession = async (
  em: EntityManager,
  { refreshToken }: { refreshToken: string },
): Promise<OpenedSession> => {
  // Ending the session must be kept though the request is refused: so nothing is thrown within.
  const session = await em.transactional(async em => {
    const found = await useToken(em, hashOf(refreshToken));
    if (!found || found.is_over) return null;
    if (found.is_used) {
      await endSession(em, found.session_id);
      return null;
    }
    const { session_id: sessionId, subject, kind } = found;
    return issueTokens(em, { sessionId, subject, kind });
  });
  if (!session) throw new SessionExpired({});
  return session;
};

const useToken = async (em: EntityManager, hash: string) => {
  const sql = transactionSql(em);
  const [found] = await sql<Found>(
    `select t.session_id, s.subject, s.kind, t.used_at is not null as is_used,
       (s.ended_at is not null or t.expires_at < clock_timestamp()) as is_over
     from refresh_tokens t join sessions s on s.id = t.session_id where t.token_hash = $1 for update`,
    [hash],
  );
  if (found)
    await sql('update refresh_tokens set used_at = clock_timestamp() where token_hash = $1', [
      hash,
    ]);
  return found;
};

const endSession = (em: EntityManager, id: string) =>
  transactionSql(em)(
    'update sessions set ended_at = coalesce(ended_at, clock_timestamp()) where id = $1',
    [id],
  );
