import type { ProcessFacts } from './compose-facts.ts';
import type { ComposeFile, Service } from './compose-file.ts';

/** Sentences about where a Compose file and the code disagree; none when all is well. */
export const brokenComposeRules = (
  { services }: ComposeFile,
  processes: readonly ProcessFacts[],
  secrets: readonly string[],
): string[] => {
  const known = processes.flatMap(({ name, databasePort }) =>
    databasePort ? [name, databaseOf(name)] : [name],
  );
  const strangers = Object.keys(services).filter(name => !known.includes(name));
  return [
    ...strangers.map(name => `${name}: nothing in the code is called so`),
    ...processes.flatMap(facts => processRules(services, facts)),
    ...processes.flatMap(facts => (facts.databasePort ? databaseRules(services, facts) : [])),
    ...Object.entries(services).flatMap(([name, service]) => [
      ...healthRules(name, service),
      ...secretRules(name, service, secrets),
      ...portRules(name, service),
    ]),
  ];
};

const databaseOf = (room: string) => `${room}-database`;

const processRules = (services: ComposeFile['services'], facts: ProcessFacts) => {
  const { name, command, folder, port, settings, peers, databasePort } = facts;
  const service = services[name];
  if (!service) return [`${name}: is not a service`];
  const { environment = {}, ...said } = service;
  const urls = peers.map(peer => [`${peer.name.toUpperCase()}_URL`, peer] as const);
  const urlNames = urls.map(([setting]) => setting);
  const before = databasePort ? [databaseOf(name)] : peers.map(peer => peer.name);
  return [
    ...unless(said.command?.join(' ') === command, `${name}: is started by "${command}"`),
    ...unless(
      !folder || said.working_dir === `/hansa/${folder}`,
      `${name}: runs in /hansa/${folder}`,
    ),
    ...unless(Number(environment.PORT) === port, `${name}: listens on ${port}`),
    ...unless(isPublished(service, port, port), `${name}: is published as ${port}`),
    ...Object.keys(environment)
      .filter(setting => ![...settings, ...urlNames].includes(setting))
      .map(setting => `${name}: the code reads no ${setting}`),
    ...urls
      .filter(([setting, peer]) => environment[setting] !== `http://${peer.name}:${peer.port}`)
      .map(([setting, peer]) => `${name}: ${setting} is http://${peer.name}:${peer.port}`),
    ...before
      .filter(other => said.depends_on?.[other]?.condition !== 'service_healthy')
      .map(other => `${name}: waits until ${other} is healthy`),
  ];
};

const databaseRules = (services: ComposeFile['services'], { name, databasePort }: ProcessFacts) => {
  const database = databaseOf(name);
  const service = services[database];
  if (!service) return [`${database}: is not a service`];
  const url = String(services[name]?.environment?.DATABASE_URL ?? '');
  return [
    ...unless(service.image === 'postgres:18', `${database}: is PostgreSQL 18`),
    ...unless(
      isPublished(service, databasePort!, 5432),
      `${database}: is published as ${databasePort}`,
    ),
    ...unless(
      url.endsWith(`@${database}:5432/${service.environment?.POSTGRES_DB}`),
      `${name}: DATABASE_URL leads to ${database}`,
    ),
  ];
};

const isPublished = ({ ports = [] }: Service, outside: number, inside: number) =>
  ports.includes(`127.0.0.1:${outside}:${inside}`);

const healthRules = (name: string, { healthcheck }: Service) =>
  unless(healthcheck !== undefined, `${name}: says how to see that it is healthy`);

const portRules = (name: string, { ports = [] }: Service) =>
  unless(
    ports.every(port => port.startsWith('127.0.0.1:')),
    `${name}: is published to this machine only`,
  );

const secretRules = (name: string, { environment = {} }: Service, secrets: readonly string[]) =>
  Object.entries(environment).flatMap(([setting, value]) => {
    const text = String(value);
    const asked = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, variable]) => variable!);
    return [
      ...unless(!looksSecret(setting, text), `${name}: ${setting} looks like a secret`),
      ...asked
        .filter(variable => !secrets.includes(variable))
        .map(variable => `${name}: npm run keys writes no ${variable}`),
    ];
  });

const looksSecret = (setting: string, value: string) => {
  const written = value.replace(/\$\{[^}]*\}/g, '');
  const isNamedSecret = /KEY|PASSWORD|SECRET|TOKEN/.test(setting) && written !== '';
  return (
    isNamedSecret || /:\/\/[^/@]*:[^/@]+@/.test(written) || /[A-Za-z0-9+/_-]{32,}/.test(written)
  );
};

const unless = (isSo: boolean, problem: string) => (isSo ? [] : [problem]);
