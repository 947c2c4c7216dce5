import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { DescribedEvent, Schema } from './asyncapi.ts';
import type { GeneratedFile } from './generated-files.ts';

/**
 * What holds the data of events to their schemas, as JavaScript that needs nothing: told data has nothing but what its
 * schema names, heard data may have more. Not TypeScript: taking the types off so much of it would cost every start 60 ms.
 */
export const eventChecks = (events: readonly DescribedEvent[]): GeneratedFile[] =>
  [
    ...filesOf('told', validators(events, closed), events),
    ...filesOf(
      'heard',
      validators(events, schema => schema),
      events,
    ),
  ].map(({ path, content }) => ({ path, content: `${banner}${content}` }));

const banner = '// Generated from schema/*.events.yaml by `npm run generate`.\n';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const validators = (events: readonly DescribedEvent[], as: (schema: Schema) => Schema) => {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    // Shared schemas are one function each, not a copy wherever they are referred to.
    inlineRefs: false,
    allowUnionTypes: true,
    formats: { uuid, 'date-time': dateTime },
    keywords: ['messages', 'components'],
  });
  for (const [room, told = []] of Object.entries(Object.groupBy(events, ({ room }) => room))) {
    const messages = Object.fromEntries(told.map(({ name, payload }) => [name, as(payload)]));
    const schemas = Object.entries(told[0]!.schemas).map(([name, schema]) => [name, as(schema)]);
    ajv.addSchema({ messages, components: { schemas: Object.fromEntries(schemas) } }, room);
  }
  const names = events.map(({ room, name }) => [name, `${room}#/messages/${name}`]);
  return standalone.default(ajv, Object.fromEntries(names));
};

/** The same schema, with nothing in its objects but what it names. */
const closed = ({ properties, items, oneOf, ...rest }: Schema): Schema => ({
  ...rest,
  ...(items && { items: closed(items) }),
  ...(oneOf && { oneOf: oneOf.map(closed) }),
  ...(properties && {
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, closed(schema)]),
    ),
    additionalProperties: false,
  }),
});

const filesOf = (name: string, code: string, events: readonly DescribedEvent[]) => {
  const declared = events.map(event => `export const ${event.name}: Validator;\n`).join('');
  return [
    { path: `schema/events/${name}.generated.js`, content: `${code}\n` },
    {
      path: `schema/events/${name}.generated.d.ts`,
      content: `import type { Validator } from './event.ts';\n${declared}`,
    },
  ];
};
