import { BigIntType, DateTimeType, type EntitySchema } from '@mikro-orm/postgresql';
import { sleep } from './backoff.ts';
import { DependencyUnavailable } from './faults.ts';
import type { Sql, Statement } from './sql.ts';

type Identified = { id: string };
type Row = Record<string, unknown>;
type Properties<Entity> = {
  [Key in keyof Entity as Entity[Key] extends (...args: never) => unknown
    ? never
    : Key]: Entity[Key];
};

/**
 * Reads and writes the rows of one kind of entity, a prepared statement each. What is written must still be as it was
 * read: every change raises `version`, and a row that somebody else changed meanwhile is not written.
 */
export type Stored<Entity> = {
  /** What to select, for `of`. */
  columns: string;
  /** The entity in a row of those columns. */
  of(row: Row): Entity;
  /** The entity of an id; in a transaction it may be kept from others until the end. */
  find(sql: Sql, id: string, lock?: 'for update'): Promise<Entity | null>;
  /** An entity that is not written yet. */
  create(properties: Properties<Entity>): Entity;
  /** Writes new entities, save those that one stands in the way of. */
  insertion(...entities: Entity[]): Statement;
  /** Writes what has changed of an entity with a version since it was read or written, if nobody else wrote it meanwhile. */
  update(entity: Entity): Statement;
  /** What was written is what the entity is compared with from now on. */
  written(entity: Entity): void;
};

/** How the entities of a schema are stored; its properties are the columns. */
export const stored = <Entity extends Identified>(
  // biome-ignore lint/suspicious/noExplicitAny: schemas of any shape
  schema: EntitySchema<any> | { meta: any },
  type: new () => Entity,
): Stored<Entity> => {
  const { tableName: table, properties } = schema.meta as {
    tableName: string;
    properties: Record<string, { type: unknown }>;
  };
  const names = Object.keys(properties);
  const isTime = new Set(names.filter(name => isA(DateTimeType, properties[name]!.type)));
  const isBig = new Set(names.filter(name => isA(BigIntType, properties[name]!.type)));
  const columnOf = new Map(names.map(name => [name, snakeCased(name)]));
  const column = (name: string) => columnOf.get(name)!;
  // A time is read as text in one way, whoever reads it.
  const columns = names
    .map(
      name => `${isTime.has(name) ? `to_json(${column(name)})#>>'{}'` : column(name)} as "${name}"`,
    )
    .join(', ');
  const before = new WeakMap<Entity, Map<string, unknown>>();
  const written = (entity: Entity) => {
    before.set(entity, new Map(names.map(name => [name, comparable(entity, name)])));
  };
  // Connections differ in what they make of times and big numbers.
  const asRead = (name: string, value: unknown) => {
    if (value === null) return null;
    if (isTime.has(name)) return new Date(value as string);
    return isBig.has(name) ? Number(value) : value;
  };
  const of = (row: Row) => {
    const entity = new type();
    for (const name of names) Reflect.set(entity, name, asRead(name, row[name]));
    written(entity);
    return entity;
  };
  const recordOf = (entity: Entity, which: readonly string[]) =>
    Object.fromEntries(which.map(name => [column(name), Reflect.get(entity, name)]));
  const listed = (which: readonly string[], of = '') =>
    which.map(name => `${of}${column(name)}`).join(', ');
  const record = `jsonb_populate_record(null::${table}, $1) r`;
  return {
    columns,
    of,
    written,
    find: async (sql, id, lock) => {
      const [row] = await sql<Row>(`select ${columns} from ${table} where id = $1 ${lock ?? ''}`, [
        id,
      ]);
      return row ? of(row) : null;
    },
    create: properties => Object.assign(new type(), properties),
    insertion: (...entities) => ({
      text: `insert into ${table} (${listed(names)}) select ${listed(names, 'r.')}
        from jsonb_populate_recordset(null::${table}, $1) r on conflict do nothing returning id`,
      values: [JSON.stringify(entities.map(entity => recordOf(entity, names)))],
    }),
    update: entity => {
      const was = before.get(entity);
      if (!was) throw new Error(`This ${table} was never read.`);
      const changed = names.filter(name => comparable(entity, name) !== was.get(name));
      if (!changed.includes('version'))
        throw new Error(`A change of ${table} needs a new version.`);
      return {
        text: `update ${table} t set (${listed(changed)}) = row(${listed(changed, 'r.')}) from ${record}
          where t.id = $2 and t.version = $3 returning t.id`,
        values: [JSON.stringify(recordOf(entity, changed)), entity.id, Number(was.get('version'))],
      };
    },
  };
};

const snakeCased = (name: string) =>
  name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

// biome-ignore lint/suspicious/noExplicitAny: any class
const isA = (kind: new (...args: any[]) => unknown, type: unknown) =>
  type === kind || type instanceof kind;

/** What tells whether a value has changed since: what has parts may change within. */
const comparable = (entity: object, name: string) => {
  const value = Reflect.get(entity, name) ?? null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
};

const attempts = 20;

/**
 * Reads, decides and writes; again, when somebody else wrote in between, for a bounded number of times. `change` answers
 * null for that.
 */
export const untilWritten = async <Result>(
  change: () => Promise<Result | null>,
): Promise<Result> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await change();
    if (result !== null) return result;
    await sleep(Math.random() * 2 ** Math.min(attempt, 5));
  }
  throw new DependencyUnavailable('Something that many change at once');
};
