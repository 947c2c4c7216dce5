import { randomUUID } from 'node:crypto';
import { changeAndTell, type FactToTell } from '@hansa/chassis/outbox';
import { type Statement, transactionSql } from '@hansa/chassis/sql';
import { StockLevelChanged } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How many more, or fewer, of a SKU there are and are reserved at a place. */
export type StockChange = {
  sku: string;
  storageLocationId: string;
  onHand?: number;
  reserved?: number;
};

/** Why on-hand stock changes, for the ledger. */
export type Cause = {
  kind: 'RECEIPT' | 'ADJUSTMENT' | 'COMMIT' | 'TRANSFER' | 'RETURN';
  reference?: string | null | undefined;
};

/** How many of a SKU there are and are reserved in all places; nobody else changes that meanwhile. */
export type LockedSku = { sku: string; onHand: number; reserved: number; version: number };

/** Locks SKUs, always in the same order, so that nobody else changes their stock meanwhile; new ones become known. */
export const lockSkus = async (em: EntityManager, skus: readonly string[]) => {
  const sql = transactionSql(em);
  await sql(
    `insert into stock_items (sku) select sku from unnest($1::text[]) as s(sku)
     where not exists (select from stock_items i where i.sku = s.sku)
     order by sku on conflict do nothing`,
    [skus],
  );
  return sql<LockedSku>(lockingSkus, [skus]);
};

/** What locks those of the SKUs `$1` of which there ever was stock. */
export const lockingSkus = `select sku, on_hand as "onHand", reserved, version::int as version from stock_items
  where sku = any($1) order by sku for update`;

/** What is written in one statement with a change, and what is told along with it. */
type Along = { parts?: Record<string, Statement>; facts?: readonly FactToTell[] };

/**
 * Applies changes to the stock of locked SKUs and tells them, in one statement: levels, totals, the ledger where on-hand
 * changes. The database refuses what would oversell.
 */
export const changeStock = async (
  em: EntityManager,
  locked: readonly LockedSku[],
  changes: readonly StockChange[],
  cause: Cause | null = null,
  { parts = {}, facts: others = [] }: Along = {},
) => {
  if (changes.some(({ onHand = 0 }) => onHand > 0)) await openLevels(em, changes);
  const statements = {
    ...parts,
    delta: { text: summedUp, values: [JSON.stringify(changes)] },
    level: { text: levelsChanged, values: [] },
    changed: { text: totalsChanged, values: [] },
    ...(cause && { movement: movementsOf(changes, cause) }),
  };
  const facts = [...levelFacts(locked, changes), ...others];
  const areLocked = await changeAndTell(transactionSql(em), statements, facts);
  if (!areLocked) throw new Error('Stock was to change of SKUs that nobody knows.');
};

const delta = `jsonb_to_recordset($1) as d(sku text, "storageLocationId" uuid, "onHand" int, reserved int)`;

// Only goods that come can come to a place where there were none.
const openLevels = (em: EntityManager, changes: readonly StockChange[]) =>
  transactionSql(em)(
    `insert into stock_levels (sku, storage_location_id) select distinct sku, "storageLocationId" from ${delta}
     on conflict do nothing`,
    [JSON.stringify(changes)],
  );

const summedUp = `select sku, "storageLocationId", sum(coalesce("onHand", 0)) as on_hand,
    sum(coalesce(reserved, 0)) as reserved
  from ${delta} group by 1, 2`;

const levelsChanged = `update stock_levels l set on_hand = l.on_hand + d.on_hand, reserved = l.reserved + d.reserved from delta d
  where l.sku = d.sku and l.storage_location_id = d."storageLocationId"
  returning l.sku, l.storage_location_id, l.on_hand`;

const totalsChanged = `update stock_items i
  set on_hand = i.on_hand + d.on_hand, reserved = i.reserved + d.reserved, version = i.version + 1
  from (select sku, sum(on_hand) as on_hand, sum(reserved) as reserved from delta group by 1) d
  where i.sku = d.sku returning i.sku`;

/** Lines of the ledger; each says how many there were after it. */
const movementsOf = (changes: readonly StockChange[], { kind, reference }: Cause): Statement => {
  const moved = changes.filter(({ onHand }) => onHand);
  const movements = moved.map((change, at) => ({
    at,
    id: randomUUID(),
    ...change,
    later: sumOf(moved.slice(at + 1).filter(isAtPlaceOf(change)), 'onHand'),
  }));
  return {
    text: `insert into stock_movements (id, sku, storage_location_id, kind, quantity, on_hand_after, reference)
      select m.id, m.sku, m."storageLocationId", $2, m."onHand", l.on_hand - m.later, $3
      from jsonb_to_recordset($1) as m(at int, id uuid, sku text, "storageLocationId" uuid, "onHand" int, later int)
      join level l on l.sku = m.sku and l.storage_location_id = m."storageLocationId" order by m.at`,
    values: [JSON.stringify(movements), kind, reference ?? null],
  };
};

const isAtPlaceOf = (change: StockChange) => (other: StockChange) =>
  other.sku === change.sku && other.storageLocationId === change.storageLocationId;

const sumOf = (changes: readonly StockChange[], which: 'onHand' | 'reserved') =>
  changes.reduce((sum, change) => sum + (change[which] ?? 0), 0);

/** What is told of each locked SKU that changes. */
const levelFacts = (locked: readonly LockedSku[], changes: readonly StockChange[]) =>
  locked.flatMap(({ sku, version, ...was }) => {
    const ofSku = changes.filter(change => change.sku === sku);
    if (ofSku.length === 0) return [];
    const onHand = was.onHand + sumOf(ofSku, 'onHand');
    const reserved = was.reserved + sumOf(ofSku, 'reserved');
    const fact = StockLevelChanged({ sku, onHand, reserved, available: onHand - reserved });
    return [{ fact, aggregateVersion: version + 1 }];
  });
