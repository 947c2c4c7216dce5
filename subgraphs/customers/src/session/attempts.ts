import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { TooManyAttempts } from '../errors.ts';

const perAccount = { free: 5, key: 'account' };
const perAddress = { free: 50, key: 'address' };
const maxWaitSeconds = 900;

type Attempt = { email: string; address: string | null };

/**
 * Counts an attempt before its password is looked at, so that many at once are counted too. After five for an
 * account, or fifty from an address, each costs a wait twice as long as the one before, up to 15 minutes.
 */
export const requireAttempt = async (em: EntityManager, { email, address }: Attempt) => {
  const limits = [
    { ...perAccount, of: email },
    ...(address ? [{ ...perAddress, of: address }] : []),
  ];
  for (const { key, of, free } of limits) await count(em, `${key} ${of}`, free);
};

/** A right password: the account's wrong attempts are forgotten, and this one does not count for the address. */
export const forgive = (em: EntityManager, { email, address }: Attempt) =>
  em.fork().transactional(async em => {
    const sql = transactionSql(em);
    await sql('delete from sign_in_attempts where key = $1', [`${perAccount.key} ${email}`]);
    await sql(
      `update sign_in_attempts set attempts = greatest(attempts - 1, 0), blocked_until = clock_timestamp() where key = $1`,
      [`${perAddress.key} ${address}`],
    );
  });

// One look at the clock, after the row is locked: who is still blocked moves nothing, and that is how it is told.
const count = async (em: EntityManager, key: string, free: number) => {
  const [wait] = await em.fork().transactional(em =>
    transactionSql(em)<{ seconds: number }>(
      `insert into sign_in_attempts as a (key, attempts, blocked_until) values ($1, 1, clock_timestamp())
       on conflict (key) do update set (attempts, blocked_until) = (
         select case when a.blocked_until > now then a.attempts else counted end,
           case when a.blocked_until > now then a.blocked_until
                when counted < $2 then now
                else now + make_interval(secs => least(power(2, least(counted - $2, 20)), $3)) end
         from (select clock_timestamp() as now) clock, lateral (
           select case when a.blocked_until < now - interval '1 hour' then 1 else a.attempts + 1 end as counted
         ) this
       )
       returning case when new.blocked_until = old.blocked_until
         then greatest(ceil(extract(epoch from new.blocked_until - clock_timestamp())), 1)::int else 0 end as seconds`,
      [key, free, maxWaitSeconds],
    ),
  );
  if (wait && wait.seconds > 0) throw new TooManyAttempts({ retryAfterSeconds: wait.seconds });
};
