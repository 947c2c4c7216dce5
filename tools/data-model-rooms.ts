import { chassisMigrations, type MigrationClass } from '@hansa/chassis/migrations';
import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import { rooms } from './rooms.ts';

/** What a room keeps: its entities, and the SQL that makes its tables. */
export type StoredRoom = { name: string; entities: StoredEntity[]; sql: string[] };

/** An entity, its table, and which of its properties stands in which column. */
type StoredEntity = {
  name: string;
  table: string;
  columns: { property: string; column: string; isNullable: boolean }[];
};

type Definition = { entities: EntityClass<object>[]; migrations: readonly MigrationClass[] };

/** The tables that every room has beside its own. */
export const chassisSql = () => sqlOf(chassisMigrations);

/** Every room as its definition says, without a database. */
export const storedRooms = (): Promise<StoredRoom[]> =>
  Promise.all(
    rooms.map(async ({ name }) => {
      const { [name]: room } = (await import(`../subgraphs/${name}/src/subgraph.ts`)) as {
        [name: string]: Definition;
      };
      return {
        name,
        entities: await entitiesOf(room!.entities),
        sql: await sqlOf(room!.migrations),
      };
    }),
  );

const sqlOf = async (migrations: readonly MigrationClass[]) => {
  const sql: string[] = [];
  for (const Migration of migrations) {
    // Our migrations only say SQL; they never look at the database they change.
    const migration = new Migration(undefined as never, undefined as never);
    await migration.up();
    sql.push(...migration.getQueries().map(String));
  }
  return sql;
};

const entitiesOf = async (entities: EntityClass<object>[]): Promise<StoredEntity[]> => {
  const orm = await MikroORM.init({
    entities,
    dbName: 'none',
    discovery: { warnWhenNoEntities: false },
  });
  return [...orm.getMetadata().getAll().values()].map(({ className, tableName, props }) => ({
    name: className,
    table: tableName,
    columns: props
      .filter(({ fieldNames }) => fieldNames?.length === 1)
      .map(({ name, fieldNames, nullable = false }) => ({
        property: name,
        column: fieldNames[0]!,
        isNullable: nullable,
      })),
  }));
};
