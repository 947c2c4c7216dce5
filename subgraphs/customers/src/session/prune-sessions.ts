import type { Tools } from '@hansa/chassis/context';
import type { Sweep } from '@hansa/chassis/sweep';

const batch = 5_000;

/** Deletes refresh tokens and sessions that nobody can use any more, and old attempts, a bounded number at a time. */
export const pruneSessions: Sweep<Tools> = {
  name: 'prune sessions',
  everyMs: 600_000,
  run: async ({ sql }) => {
    const tokens = await sql(
      `delete from refresh_tokens where token_hash in (
         select token_hash from refresh_tokens where expires_at < now() limit ${batch}
       ) returning 1`,
    );
    const sessions = await sql(
      `delete from sessions where id in (
         select s.id from sessions s where not exists (
           select from refresh_tokens t where t.session_id = s.id
         ) limit ${batch}
       ) returning 1`,
    );
    const attempts = await sql(
      `delete from sign_in_attempts where key in (
         select key from sign_in_attempts where blocked_until < now() - interval '1 day' limit ${batch}
       ) returning 1`,
    );
    return tokens.length + sessions.length + attempts.length;
  },
};
