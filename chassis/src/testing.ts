import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import pg from 'pg';
import { anonymous, type Identity, service } from './identity.ts';
import { createLog } from './log.ts';
import type { Envelope } from './outbox.ts';
import type { Call } from './peers.ts';
import { openSubgraph, type SubgraphDefinition, type Wiring } from './subgraph.ts';

/** The PostgreSQL server that the test run started. */
export const serverUrl = () => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url)
    throw new Error('Tests with a database run through "npm test", which starts PostgreSQL.');
  return url;
};

/** Creates an empty database of a test's own. */
export const freshDatabase = async (name: string) => {
  const database = `${name}_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(`create database "${database}"`);
  await client.end();
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
};

export const noPeers: Call = async peer => {
  throw new Error(`This test has no ${peer}.`);
};

/** Opens one service alone on a database of its own; what it tells is collected instead of delivered. */
export const openAlone = async <Loaders, Clients>(
  definition: SubgraphDefinition<Loaders, Clients>,
  call: Call = noPeers,
) => {
  const told: Envelope[] = [];
  const databaseUrl = await freshDatabase(definition.name);
  const wiring: Wiring = {
    databaseUrl,
    call,
    deliver: async (_, envelope) => {
      told.push(envelope);
    },
    log: createLog(definition.name, process.env.LOG_LEVEL ?? 'fatal'),
  };
  const running = await openSubgraph(definition, wiring);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  return {
    ...running,
    told,
    databaseUrl,
    /** Looks into, or breaks, the database behind the service's back. */
    sql: async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
      (await pool.query(text, values)).rows as Row[],
    /** Asks an operation in somebody's name. */
    ask: <Data = Record<string, any>>(
      identity: Identity,
      query: string,
      variables: Record<string, unknown> = {},
    ) =>
      running.execute({ query, variables }, { identity, correlationId: randomUUID() }) as Promise<
        ExecutionResult<Data>
      >,
    /** Hands the service a fact, as another would tell it. */
    hear: (
      fact: { type: string; aggregateId: string; data: unknown },
      about: Partial<Envelope> = {},
    ) =>
      running.receive({
        eventId: randomUUID(),
        aggregateVersion: 1,
        occurredAt: new Date().toISOString(),
        correlationId: null,
        causationId: null,
        ...fact,
        ...about,
      }),
    /** Opens the service once more on its database, which does at once what is due by the clock. */
    openAgain: () => openSubgraph(definition, wiring),
    stop: async () => {
      await pool.end();
      await running.stop();
    },
  };
};

/** A shopper without an account. */
export const aGuest = (subject: string = randomUUID()): Identity => ({
  ...anonymous,
  kind: 'GUEST',
  subject,
});

/** A shopper with an account. */
export const aCustomer = (subject: string = randomUUID(), claims: string[] = []): Identity => ({
  ...anonymous,
  kind: 'CUSTOMER',
  subject,
  claims,
});

/** A member of staff with these scopes. */
export const staffWith = (...scopes: string[]): Identity => ({
  ...anonymous,
  kind: 'STAFF',
  subject: randomUUID(),
  scopes,
});

export const aService = (name: string) => service(name);
export const aStranger = anonymous;
