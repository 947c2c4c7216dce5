import type { Identity } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Ends the session that asks: its refresh token is worth nothing from now on. */
export const signOut = async (em: EntityManager, { sessionId }: Identity) => {
  const ended = await em.transactional(em =>
    transactionSql(em)(
      'update sessions set ended_at = clock_timestamp() where id = $1 and ended_at is null returning id',
      [sessionId],
    ),
  );
  return { signedOut: ended.length > 0 };
};

/** Ends every session of a subject but one. */
export const endSessions = (em: EntityManager, subject: string, exceptId: string | null) =>
  transactionSql(em)(
    'update sessions set ended_at = clock_timestamp() where subject = $1 and ended_at is null and id is distinct from $2',
    [subject, exceptId],
  );
