import type { EntityClass } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import type { Context, Tools } from './context.ts';
import { correlated } from './correlation.ts';
import { startCourier } from './courier.ts';
import { type Database, openDatabase } from './database.ts';
import type { Deliver } from './deliver.ts';
import { compiledExecution, type Execute, type GraphQLRequest } from './execute.ts';
import type { Identity } from './identity.ts';
import { type Consumer, receive } from './inbox.ts';
import type { Log } from './log.ts';
import { sqlStatements, timed, type Vitals, watch } from './metrics.ts';
import type { MigrationClass } from './migrations.ts';
import type { Envelope } from './outbox.ts';
import { type Call, type Peer, peer } from './peers.ts';
import { prune } from './prune.ts';
import { startRelay } from './relay.ts';
import { executableSchema } from './schema.ts';
import type { Origin } from './signed-call.ts';
import { poolSql, type Sql } from './sql.ts';
import { type Sweep, startSweeps } from './sweep.ts';
import { traced } from './tracing.ts';

/** Everything one service is: its contract and answers, its tables, whom it asks, what it hears and does by the clock. */
export type SubgraphDefinition<Loaders, Clients> = {
  name: string;
  typeDefs: string;
  resolvers: object;
  // biome-ignore lint/suspicious/noExplicitAny: entities of any shape
  entities: readonly EntityClass<any>[];
  migrations: readonly MigrationClass[];
  /** Loaders for one request. */
  loaders: (tools: Tools<Clients> & { identity: Identity }) => Loaders;
  /** The other services it asks. */
  clients: (peerNamed: (service: string) => Peer) => Clients;
  consumers: readonly Consumer[];
  sweeps: readonly Sweep<Tools<Clients>>[];
  /** The services that hear something of it. */
  hearers: readonly string[];
  /** What must be there before the first request. */
  prepare?: (tools: Tools<Clients>) => Promise<void>;
};

export const defineSubgraph = <Loaders, Clients>(
  definition: SubgraphDefinition<Loaders, Clients>,
) => definition;

/** The other services it asks or tells something. */
export const peersOf = <Loaders, Clients>({
  clients,
  hearers,
}: SubgraphDefinition<Loaders, Clients>) => {
  const names = new Set(hearers);
  clients(name => {
    names.add(name);
    return async () => {
      throw new Error(`${name} is only named here.`);
    };
  });
  return [...names].sort();
};

/** How a service is connected to the rest. */
export type Wiring = { databaseUrl: string; call: Call; deliver: Deliver; log: Log };

/** A service that runs. */
export type RunningSubgraph = {
  name: string;
  schema: GraphQLSchema;
  execute: Execute<Origin>;
  receive(envelope: Envelope): Promise<void>;
  readiness(): Promise<Readiness>;
  stop(): Promise<void>;
};

export type Readiness = { outboxLagSeconds: number; deadLetters: number };

/** Starts a service: database, migrations, schema, relay, sweeps. */
export const openSubgraph = async <Loaders, Clients>(
  definition: SubgraphDefinition<Loaders, Clients>,
  { databaseUrl, call, deliver, log }: Wiring,
): Promise<RunningSubgraph> => {
  const { name } = definition;
  const database = await openDatabase(
    name,
    databaseUrl,
    definition.entities,
    definition.migrations,
    log,
  );
  const counted = poolSql(database.pool, () => sqlStatements.inc({ service: name }));
  const tools = toolsOf(definition, database, call, log, counted);
  // What runs by the clock answers no request.
  const toolsOfSweeps = toolsOf(definition, database, call, log, poolSql(database.pool));
  await definition.prepare?.(tools());
  const schema = executableSchema(definition.typeDefs, definition.resolvers as never);
  const execution = compiledExecution<Context<Loaders, Clients>>(schema, log);
  const relay = startRelay(database.outboxPool, definition.hearers, deliver, log);
  const courier = startCourier(database.outboxPool, deliver, log);
  database.onTold(courier.bring);
  const sweeps = startSweeps(name, [...definition.sweeps, prune], toolsOfSweeps, log);
  const unwatch = watch(name, () => vitalsOf(database));
  return {
    name,
    schema,
    execute: (request, origin) => {
      const { correlationId, traceparent } = origin;
      const span = { kind: 'SERVER', from: traceparent, attributes: { service: name } } as const;
      return correlated({ service: name, correlationId, causationId: null }, () =>
        traced(`${name} ${nameOf(request)}`, span, () =>
          timed(name, () => execution(request, contextOf(definition, tools(), origin.identity))),
        ),
      );
    },
    receive: envelope =>
      receive(name, { em: tools().em, pool: database.outboxPool }, definition.consumers, envelope),
    readiness: () => readinessOf(database),
    stop: async () => {
      unwatch();
      await Promise.all([sweeps.stop(), relay.stop(), courier.stop()]);
      await database.close();
    },
  };
};

/** What an operation calls itself, else its first field. */
const nameOf = ({ operationName, query }: GraphQLRequest) =>
  operationName ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1] ?? 'operation';

const toolsOf = <Loaders, Clients>(
  { clients }: SubgraphDefinition<Loaders, Clients>,
  { orm }: Database,
  call: Call,
  log: Log,
  sql: Sql,
) => {
  const shared = { sql, log, clients: clients(service => peer(service, call)) };
  return (): Tools<Clients> => {
    let em: Tools['em'] | undefined;
    return {
      ...shared,
      // Most requests only read and never need one.
      get em() {
        em ??= orm.em.fork();
        return em;
      },
    };
  };
};

const contextOf = <Loaders, Clients>(
  definition: SubgraphDefinition<Loaders, Clients>,
  tools: Tools<Clients>,
  identity: Identity,
): Context<Loaders, Clients> => {
  const context = Object.assign(tools, { identity });
  return Object.assign(context, { loaders: definition.loaders(context) });
};

const readinessOf = async ({ pool }: Database): Promise<Readiness> => {
  const { rows } = await pool.query(
    `select coalesce(extract(epoch from clock_timestamp() - min(available_at) filter (where dead_at is null and available_at < clock_timestamp())), 0)::float as "outboxLagSeconds",
       count(*) filter (where dead_at is not null)::int as "deadLetters" from outbox_deliveries`,
  );
  return rows[0];
};

const vitalsOf = async (database: Database): Promise<Vitals> => {
  const { totalCount, idleCount, waitingCount } = database.pool;
  const sagas = await database.pool.query<Vitals['sagas'][number]>(
    `select name, status, count(*)::int as count from sagas where status not in ('COMPLETED', 'REJECTED') group by 1, 2`,
  );
  return {
    ...(await readinessOf(database)),
    sagas: sagas.rows,
    connections: { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount },
  };
};
