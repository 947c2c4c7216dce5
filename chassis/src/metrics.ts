import { Counter, collectDefaultMetrics, register } from 'prom-client';

collectDefaultMetrics();

/** SQL statements that answering requests took, by service; a budget test reads it. */
export const sqlStatements = new Counter({
  name: 'sql_statements_total',
  help: 'SQL statements run to answer requests.',
  labelNames: ['service'] as const,
});

/** Every statement that a service sends to its database: for requests, for facts, by the clock. */
export const databaseStatements = new Counter({
  name: 'database_statements_total',
  help: 'SQL statements sent to the database.',
  labelNames: ['service'] as const,
});

/** Operations that a service answered, by outcome. */
export const operations = new Counter({
  name: 'graphql_operations_total',
  help: 'GraphQL operations answered.',
  labelNames: ['service', 'outcome'] as const,
});

/** What Prometheus scrapes. */
export const metricsPage = async () => ({
  contentType: register.contentType,
  body: await register.metrics(),
});
