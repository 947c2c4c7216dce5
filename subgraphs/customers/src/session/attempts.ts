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

const count = async (em: EntityManager, key: string, free: number) => {
  const [wait] = await em.fork().transactional(em =>
    transactionSql(em)<{ seconds: number }>(
      `insert into sign_in_attempts as a (key, attempts, blocked_until) values ($1, 1, clock_timestamp())
       on conflict (key) do update set
         attempts = case when a.blocked_until > clock_timestamp() then a.attempts
                         when a.blocked_until < clock_timestamp() - interval '1 hour' then 1
                         else a.attempts + 1 end,
         blocked_until = case when a.blocked_until > clock_timestamp() then a.blocked_until
                              when a.attempts + 1 < $2 then clock_timestamp()
                              else clock_timestamp() + make_interval(secs => least(power(2, least(a.attempts + 1 - $2, 20)), $3)) end
       returning case when old.blocked_until > clock_timestamp()
         then ceil(extract(epoch from old.blocked_until - clock_timestamp()))::int else 0 end as seconds`,
      [key, free, maxWaitSeconds],
    ),
  );
  if (wait && wait.seconds > 0) throw new TooManyAttempts({ retryAfterSeconds: wait.seconds });
};
