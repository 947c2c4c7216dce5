import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';

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

/** Refusals told as data, by their type. */
export const refusals = new Counter({
  name: 'refusals_total',
  help: 'Requests that a rule refused.',
  labelNames: ['service', 'refusal'] as const,
});

/** Journeys that came to an end, by how. */
export const sagasEnded = new Counter({
  name: 'sagas_ended_total',
  help: 'Sagas that ended.',
  labelNames: ['service', 'saga', 'status'] as const,
});

const delivery = new Histogram({
  name: 'event_delivery_seconds',
  help: 'From when a fact became true until another service had heard it.',
  labelNames: ['consumer'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10],
});

/** A fact has been heard. */
export const heard = (consumer: string, { occurredAt }: { occurredAt: string }) =>
  delivery.observe({ consumer }, Math.max(0, Date.now() - Date.parse(occurredAt)) / 1_000);

const operations = new Counter({
  name: 'graphql_operations_total',
  help: 'GraphQL operations answered.',
  labelNames: ['service', 'outcome'] as const,
});

const seconds = new Histogram({
  name: 'graphql_operation_seconds',
  help: 'How long answering GraphQL operations took.',
  labelNames: ['service'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** Answers an operation and counts it. */
export const timed = async <Result extends { errors?: readonly unknown[] }>(
  service: string,
  answer: () => Promise<Result>,
) => {
  const end = seconds.startTimer({ service });
  const result = await answer();
  end();
  operations.inc({ service, outcome: result.errors ? 'error' : 'ok' });
  return result;
};

/** How a service's database, outbox and sagas are at this moment. */
export type Vitals = {
  outboxLagSeconds: number;
  deadLetters: number;
  sagas: { name: string; status: string; count: number }[];
  connections: { used: number; idle: number; waiting: number };
};

const watched = new Map<string, () => Promise<Vitals>>();

/** Looks at a service's vitals whenever the metrics are read, until told to stop. */
export const watch = (service: string, vitals: () => Promise<Vitals>) => {
  watched.set(service, vitals);
  return () => watched.delete(service);
};

const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
  new Gauge({ name, help, labelNames: ['service', ...labelNames] as const });

const lag = gauge('outbox_lag_seconds', 'Age of the oldest fact that waits to be told.', []);
const dead = gauge('outbox_dead_letters', 'Facts that a consumer could not take.', []);
const open = gauge('sagas', 'Sagas that have not ended.', ['saga', 'status']);
const connections = gauge('database_connections', 'Connections of the pool.', ['state']);

const look = async ([service, vitals]: [string, () => Promise<Vitals>]) => {
  // What is away tells nothing; the rest is told all the same.
  const now = await vitals().catch(() => null);
  if (!now) return;
  lag.set({ service }, now.outboxLagSeconds);
  dead.set({ service }, now.deadLetters);
  for (const { name, status, count } of now.sagas) open.set({ service, saga: name, status }, count);
  for (const [state, count] of Object.entries(now.connections))
    connections.set({ service, state }, count);
};

/** What Prometheus scrapes. */
export const metricsPage = async () => {
  for (const each of [lag, dead, open, connections]) each.reset();
  await Promise.all([...watched].map(look));
  return { contentType: register.contentType, body: await register.metrics() };
};
