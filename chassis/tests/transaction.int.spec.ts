import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEntity, type EntityManager, MikroORM, p } from '@mikro-orm/postgresql';
import { transactionSql } from '../src/sql.ts';
import { freshDatabase } from '../src/testing.ts';
import { inTransaction } from '../src/transaction.ts';

const GuestSchema = defineEntity({
  name: 'Guest',
  tableName: 'guests',
  properties: { id: p.uuid().primary(), name: p.text() },
});
class Guest extends GuestSchema.class {}
GuestSchema.setClass(Guest);

let orm: MikroORM;
beforeAll(async () => {
  const clientUrl = await freshDatabase('transaction');
  orm = await MikroORM.init({ clientUrl, entities: [Guest], pool: { max: 1 } });
  await orm.em.execute('create table guests (id uuid primary key, name text not null)');
});
afterAll(() => orm.close());

const names = async () => {
  const guests = await orm.em.fork().find(Guest, {}, { orderBy: { name: 'asc' } });
  return guests.map(({ name }) => name);
};
const moveIn = (em: EntityManager, name: string) =>
  transactionSql(em)('insert into guests (id, name) values ($1, $2)', [randomUUID(), name]);

describe('A transaction', () => {
  it('commits its statements and what its entity manager holds, and answers', async () => {
    const answer = await inTransaction(orm.em, async em => {
      await moveIn(em, 'Ada');
      em.create(Guest, { id: randomUUID(), name: 'Bo' });
      (await em.findOneOrFail(Guest, { name: 'Ada' })).name = 'Ada L.';
      return 42;
    });

    expect(answer).toBe(42);
    expect(await names()).toEqual(['Ada L.', 'Bo']);
  });

  it('leaves nothing of what it did when it throws, and its connection to the next', async () => {
    const before = await names();
    const attempt = inTransaction(orm.em, async em => {
      await moveIn(em, 'Cy');
      em.create(Guest, { id: randomUUID(), name: 'Di' });
      await em.flush();
      throw new Error('no vacancy');
    });

    await expect(attempt).rejects.toThrow('no vacancy');
    expect(await names()).toEqual(before);
  });

  it('does not pass for committed when a statement failed and nobody minded', async () => {
    const before = await names();
    const attempt = inTransaction(orm.em, async em => {
      await moveIn(em, 'Ed');
      await transactionSql(em)('select 1 / 0').catch(() => {});
    });

    await expect(attempt).rejects.toThrow('came to nothing');
    expect(await names()).toEqual(before);
  });

  it('is over for those who kept its entity manager', async () => {
    const kept = await inTransaction(orm.em, async em => em);

    expect(() => transactionSql(kept)).toThrow('there is none');
  });

  it('gives up a connection that was lost in the middle', async () => {
    const attempt = inTransaction(orm.em, em =>
      transactionSql(em)('select pg_terminate_backend(pg_backend_pid())'),
    );

    await expect(attempt).rejects.toThrow();
    expect(await names()).toHaveLength(2);
  });
});
