import type { Client } from 'pg';

type Column = { name: string; type: string; isNullable: boolean };
export type Constraint = {
  name: string;
  kind: string;
  definition: string;
  refersTo: string | null;
};
export type Named = { name: string; definition: string };
export type Table = {
  name: string;
  columns: Column[];
  constraints: Constraint[];
  indexes: Named[];
  triggers: Named[];
};

/** The tables of a migrated database, as PostgreSQL itself describes them. */
export const tablesOf = async (client: Client): Promise<Table[]> => {
  const ask = async <Row>(text: string) => (await client.query(text)).rows as (Row & Of)[];
  const [tables, columns, constraints, indexes, triggers] = [
    await ask<Of>(tablesSql),
    await ask<Column>(columnsSql),
    await ask<Constraint>(constraintsSql),
    await ask<Named>(indexesSql),
    await ask<Named>(triggersSql),
  ];
  const of = <Row>(rows: (Row & Of)[], name: string) =>
    rows.filter(row => row.table === name).map(({ table: _, ...row }) => row as Row);
  return tables.map(({ table: name }) => ({
    name,
    columns: of<Column>(columns, name),
    constraints: of<Constraint>(constraints, name),
    indexes: of<Named>(indexes, name),
    triggers: of<Named>(triggers, name),
  }));
};

type Of = { table: string };

const ours = `relnamespace = 'public'::regnamespace and relkind = 'r'`;

const tablesSql = `select relname as table from pg_class where ${ours} order by oid`;

const columnsSql = `
  select relname as table, attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as "isNullable"
  from pg_attribute join pg_class on pg_class.oid = attrelid
  where ${ours} and attnum > 0 and not attisdropped order by attnum`;

// PostgreSQL 18 counts NOT NULL among the constraints; the columns say it already.
const constraintsSql = `
  select relname as table, conname as name, contype as kind, pg_get_constraintdef(pg_constraint.oid, true) as definition,
    nullif(confrelid, 0)::regclass::text as "refersTo"
  from pg_constraint join pg_class on pg_class.oid = conrelid
  where ${ours} and contype not in ('n', 't') order by position(contype in 'pufc'), conname`;

const indexesSql = `
  select pg_class.relname as table, index.relname as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class on pg_class.oid = indrelid join pg_class index on index.oid = indexrelid
  where pg_class.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint where conindid = indexrelid) order by index.relname`;

const triggersSql = `
  select relname as table, tgname as name, pg_get_triggerdef(pg_trigger.oid) as definition
  from pg_trigger join pg_class on pg_class.oid = tgrelid where ${ours} and not tgisinternal order by tgname`;
