import { parse as parseYaml } from 'yaml';
import type { GeneratedFile } from './generated-files.ts';
import { read, rooms } from './rooms.ts';

type Schema = {
  $ref?: string;
  description?: string;
  type?: string | string[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
};
type Message = { summary: string; payload: Schema; 'x-aggregate-id': string };
type AsyncApi = {
  channels: Record<string, { address: string; messages: Record<string, unknown> }>;
  operations: Record<string, { action: 'send' | 'receive'; channel: { $ref: string } }>;
  components?: { messages: Record<string, Message>; schemas?: Record<string, Schema> };
};

const documentOf = (room: string) => parseYaml(read(`schema/${room}.events.yaml`)) as AsyncApi;

/** Event factories with their data types, and who hears whom, from the AsyncAPI files. */
export const eventTypes = (): GeneratedFile[] => {
  const hearers = hearersByAddress();
  const factories = rooms.map(({ name }) => roomEvents(name, hearers)).join('');
  return [
    {
      path: 'schema/events/events.ts',
      content: `${banner}import { event } from './event.ts';\n${factories}`,
    },
    { path: 'schema/events/hearers.ts', content: `${banner}${hearersByRoom(hearers)}` },
  ];
};

const banner = '// Generated from schema/*.events.yaml by `npm run generate`.\n';

type Hearers = Record<string, string[]>;

const roomEvents = (room: string, hearers: Hearers) => {
  const { channels, components } = documentOf(room);
  return Object.values(channels)
    .map(({ address, messages }) =>
      factory(address, Object.keys(messages)[0]!, components!, hearers[address] ?? []),
    )
    .join('');
};

const factory = (
  address: string,
  name: string,
  { messages, schemas = {} }: NonNullable<AsyncApi['components']>,
  hearers: string[],
) => {
  const { summary, payload, 'x-aggregate-id': aggregateId } = messages[name]!;
  const data = typeOf(payload, schemas);
  return `
/** ${summary} */
export const ${name} = event<${data}>('${address}', '${aggregateId}', ${JSON.stringify(hearers)});
`;
};

const typeOf = (schema: Schema, schemas: Record<string, Schema>): string => {
  if (schema.$ref) return typeOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  if (schema.oneOf) return schema.oneOf.map(one => typeOf(one, schemas)).join(' | ');
  return [schema.type ?? 'object']
    .flat()
    .map(type => typeNamed(type, schema, schemas))
    .join(' | ');
};

const typeNamed = (type: string, schema: Schema, schemas: Record<string, Schema>) => {
  if (type === 'array') return `Array<${typeOf(schema.items!, schemas)}>`;
  if (type === 'object') return objectType(schema, schemas);
  return type === 'integer' ? 'number' : type;
};

const objectType = (
  { properties = {}, required = [] }: Schema,
  schemas: Record<string, Schema>,
) => {
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, schemas)}`,
  );
  return `{ ${fields.join('; ')} }`;
};

const hearersByAddress = (): Hearers => {
  const heard = rooms.flatMap(({ name }) =>
    Object.values(documentOf(name).operations)
      .filter(({ action }) => action === 'receive')
      .map(({ channel }) => ({ address: addressOf(channel.$ref), hearer: name })),
  );
  const byAddress = Object.entries(Object.groupBy(heard, ({ address }) => address));
  return Object.fromEntries(
    byAddress.map(([address, list = []]) => [address, list.map(({ hearer }) => hearer)]),
  );
};

const hearersByRoom = (hearers: Hearers) => {
  const lines = rooms.map(({ name }) => {
    const told = Object.values(documentOf(name).channels).flatMap(
      ({ address }) => hearers[address] ?? [],
    );
    return `  ${name}: ${JSON.stringify([...new Set(told)])},`;
  });
  return `/** Which rooms hear something of each room. */
export const hearersOf = {
${lines.join('\n')}
} as const;
`;
};

const addressOf = (ref: string) => {
  const [, room, channel] = /^\.\/(.+)\.events\.yaml#\/channels\/(.+)$/.exec(ref)!;
  return documentOf(room!).channels[channel!]!.address;
};
