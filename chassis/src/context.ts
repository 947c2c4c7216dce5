import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from './identity.ts';
import type { Log } from './log.ts';
import type { Sql } from './sql.ts';

/** What work in a service is done with: its database, its peers, its log. */
export type Tools<Clients = unknown> = {
  /** For changes: a unit of work of its own. */
  em: EntityManager;
  /** For reads: named prepared statements outside any transaction. */
  sql: Sql;
  clients: Clients;
  log: Log;
};

/** What a resolver has: the tools, who is asking, and loaders that live as long as the request. */
export type Context<Loaders = unknown, Clients = unknown> = Tools<Clients> & {
  identity: Identity;
  loaders: Loaders;
};
