import { randomUUID } from 'node:crypto';
import { type FactToTell, publishAll } from '@hansa/chassis/outbox';
import { named, type Statement, transactionSql } from '@hansa/chassis/sql';
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

type Level = { sku: string; storageLocationId: string; onHand: number; reserved: number };
type Item = { sku: string; onHand: number; reserved: number; version: number };

/** Locks SKUs, always in the same order, so that nobody else changes their stock meanwhile; new ones become known. */
export const lockSkus = async (em: EntityManager, skus: readonly string[]) => {
  await transactionSql(em)(
    `insert into stock_items (sku) select sku from unnest($1::text[]) as s(sku)
     where not exists (select from stock_items i where i.sku = s.sku)
     order by sku on conflict do nothing`,
    [skus],
  );
  await transactionSql(em)(lockingSkus, [skus]);
};

/** What locks those of the SKUs `$1` of which there ever was stock. */
export const lockingSkus =
  'select sku from stock_items where sku = any($1) order by sku for update';

/** What is written in one statement with a change, and what is told along with it. */
type Along = { parts?: Record<string, Statement>; facts?: readonly FactToTell[] };

/**
 * Applies changes to the stock of locked SKUs: levels, totals, the ledger where on-hand changes, and tells. The database
 * refuses what would oversell.
 */
export const changeStock = async (
  em: EntityManager,
  changes: readonly StockChange[],
  cause: Cause | null = null,
  { parts = {}, facts: others = [] }: Along = {},
) => {
  if (changes.some(({ onHand = 0 }) => onHand > 0)) await openLevels(em, changes);
  const { levels, items } = await apply(em, changes, parts);
  if (cause) await recordMovements(em, changes, levels, cause);
  const facts = items.map(({ version, ...item }) => ({
    fact: StockLevelChanged({ ...item, available: item.onHand - item.reserved }),
    aggregateVersion: version,
  }));
  await publishAll(em, [...facts, ...others]);
};

const delta = `jsonb_to_recordset($1) as d(sku text, "storageLocationId" uuid, "onHand" int, reserved int)`;

// Only goods that come can come to a place where there were none.
const openLevels = (em: EntityManager, changes: readonly StockChange[]) =>
  transactionSql(em)(
    `insert into stock_levels (sku, storage_location_id) select distinct sku, "storageLocationId" from ${delta}
     on conflict do nothing`,
    [JSON.stringify(changes)],
  );

type Changed = { levels: Level[]; items: Item[] };

const apply = async (
  em: EntityManager,
  changes: readonly StockChange[],
  parts: Record<string, Statement>,
) => {
  const { text, values } = named({
    ...parts,
    delta: { text: summedUp, values: [JSON.stringify(changes)] },
    level: { text: levelsChanged, values: [] },
    item: { text: itemsChanged, values: [] },
  });
  const [changed] = await transactionSql(em)<Changed>(
    `with ${text}
     select (select coalesce(json_agg(level), '[]') from level) as levels,
       (select coalesce(json_agg(item), '[]') from item) as items`,
    values,
  );
  return changed!;
};

const summedUp = `select sku, "storageLocationId", sum(coalesce("onHand", 0)) as on_hand,
    sum(coalesce(reserved, 0)) as reserved
  from ${delta} group by 1, 2`;

const levelsChanged = `update stock_levels l set on_hand = l.on_hand + d.on_hand, reserved = l.reserved + d.reserved from delta d
  where l.sku = d.sku and l.storage_location_id = d."storageLocationId"
  returning l.sku, l.storage_location_id as "storageLocationId", l.on_hand as "onHand", l.reserved`;

const itemsChanged = `update stock_items i
  set on_hand = i.on_hand + d.on_hand, reserved = i.reserved + d.reserved, version = i.version + 1
  from (select sku, sum(on_hand) as on_hand, sum(reserved) as reserved from delta group by 1) d
  where i.sku = d.sku returning i.sku, i.on_hand as "onHand", i.reserved, i.version`;

const recordMovements = async (
  em: EntityManager,
  changes: readonly StockChange[],
  levels: readonly Level[],
  { kind, reference }: Cause,
) => {
  const levelOf = (change: StockChange) =>
    levels.find(l => l.sku === change.sku && l.storageLocationId === change.storageLocationId)!;
  const after = new Map(levels.map(level => [level, level.onHand]));
  const movements = changes
    .filter(({ onHand }) => onHand)
    .toReversed()
    .map(change => {
      const level = levelOf(change);
      const onHandAfter = after.get(level)!;
      after.set(level, onHandAfter - change.onHand!);
      return { id: randomUUID(), ...change, onHandAfter };
    });
  await transactionSql(em)(
    `insert into stock_movements (id, sku, storage_location_id, kind, quantity, on_hand_after, reference)
     select id, sku, "storageLocationId", $2, "onHand", "onHandAfter", $3
     from jsonb_to_recordset($1) as m(id uuid, sku text, "storageLocationId" uuid, "onHand" int, "onHandAfter" int)`,
    [JSON.stringify(movements.toReversed()), kind, reference ?? null],
  );
};
