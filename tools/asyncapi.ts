import { parse as parseYaml } from 'yaml';
import { read, rooms } from './rooms.ts';

/** JSON Schema, as far as our events use it. */
export type Schema = {
  $ref?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
};

type Message = { summary: string; payload: Schema; 'x-aggregate-id': string };

/** What a room tells and hears, as its AsyncAPI file says. */
type AsyncApi = {
  channels: Record<string, { address: string; messages: Record<string, unknown> }>;
  operations: Record<string, { action: 'send' | 'receive'; channel: { $ref: string } }>;
  components?: { messages: Record<string, Message>; schemas?: Record<string, Schema> };
};

/** One event: its address on the wire, what it says, and who hears it. */
export type DescribedEvent = {
  room: string;
  name: string;
  address: string;
  summary: string;
  aggregateId: string;
  payload: Schema;
  schemas: Record<string, Schema>;
  hearers: string[];
};

/** Where the AsyncAPI file of a room is. */
export const eventsFile = (room: string) => `schema/${room}.events.yaml`;

/** Every event of every room; a file that is not there tells nothing. */
export const describedEvents = (
  fileAt: (file: string) => string | null = read,
): DescribedEvent[] => {
  const documents = Object.fromEntries(
    rooms.map(({ name }) => [name, documentIn(fileAt(eventsFile(name)))]),
  );
  const hearers = hearersByAddress(documents);
  return Object.entries(documents).flatMap(([room, { channels, components }]) =>
    Object.values(channels).map(({ address, messages }) => {
      const name = Object.keys(messages)[0]!;
      const { summary, payload, 'x-aggregate-id': aggregateId } = components!.messages[name]!;
      const schemas = components!.schemas ?? {};
      const heardBy = hearers[address] ?? [];
      return { room, name, address, summary, aggregateId, payload, schemas, hearers: heardBy };
    }),
  );
};

/** What a reference in an event's schema refers to; any other schema is what it is. */
export const resolved = (schema: Schema, schemas: Record<string, Schema>): Omit<Schema, '$ref'> =>
  schema.$ref ? resolved(schemas[schema.$ref.split('/').at(-1)!]!, schemas) : schema;

type Documents = Record<string, AsyncApi>;

const documentIn = (text: string | null): AsyncApi =>
  text === null ? { channels: {}, operations: {} } : (parseYaml(text) as AsyncApi);

const hearersByAddress = (documents: Documents): Record<string, string[]> => {
  const heard = Object.entries(documents).flatMap(([hearer, { operations }]) =>
    Object.values(operations)
      .filter(({ action }) => action === 'receive')
      .map(({ channel }) => ({ address: addressOf(channel.$ref, documents), hearer })),
  );
  const byAddress = Object.entries(Object.groupBy(heard, ({ address }) => address));
  return Object.fromEntries(
    byAddress.map(([address, list = []]) => [address, list.map(({ hearer }) => hearer)]),
  );
};

const addressOf = (ref: string, documents: Documents) => {
  const [, room, channel] = /^\.\/(.+)\.events\.yaml#\/channels\/(.+)$/.exec(ref)!;
  const found = documents[room!]?.channels[channel!];
  if (!found) throw new Error(`There is no ${ref} to hear.`);
  return found.address;
};
