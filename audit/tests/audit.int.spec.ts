import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { audit, type Report } from '../src/audit.ts';
import { invariants } from '../src/invariants.ts';
import type { Breakage } from './breakages/breakage.ts';
import { breakages } from './breakages/breakages.ts';
import { copyOf, type TradedShop, tradedShop } from './traded-shop.ts';

let shop: TradedShop;
beforeAll(async () => {
  shop = await tradedShop();
});

const atRest = { isAtRest: true, secondLookMs: 0 };

const foundBy = ({ findings }: Report) => findings.filter(({ count }) => count > 0);

/** Breaks a copy of the shop behind its back; answers whom it is broken for, and what an audit says. */
const broken = async ({ room, sql }: Breakage) => {
  const copy = await copyOf(shop, room);
  const client = new pg.Client({ connectionString: copy.url });
  await client.connect();
  try {
    // Triggers and references would keep it from happening.
    const said = await client.query(`set session_replication_role = replica; ${sql(shop.orders)}`);
    const [{ id }] = ([said].flat().at(-1) as pg.QueryResult).rows;
    const report = await audit({ ...shop.urls, [room]: copy.url }, atRest);
    return { id: String(id), report };
  } finally {
    await client.end();
    await copy.drop();
  }
};

describe('An audit', () => {
  it('finds nothing wrong with a shop that has traded and come to rest', async () => {
    const report = await audit(shop.urls, { ...atRest, settleSeconds: 10 });

    expect(foundBy(report)).toEqual([]);
    expect(report).toMatchObject({ isSound: true, isSettled: true });
  });

  it.each(breakages)('sees when it is not so that $name', async breakage => {
    const { id, report } = await broken(breakage);

    const found = foundBy(report);
    expect(found.map(({ name }) => name).toSorted()).toEqual(
      [breakage.name, ...(breakage.also ?? [])].toSorted(),
    );
    const own = found.find(({ name }) => name === breakage.name)!;
    expect(own.violations.map(violation => violation.id)).toContain(id);
    expect(report.isSound).toBe(own.severity === 'notice');
  });

  it('is shown to see every invariant it checks', () => {
    const names = Object.values(invariants).flatMap(all => all.map(({ name }) => name));

    expect(breakages.map(({ name }) => name)).toEqual(names);
  });
});
