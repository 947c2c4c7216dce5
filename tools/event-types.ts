import { type DescribedEvent, describedEvents, resolved, type Schema } from './asyncapi.ts';
import { eventChecks } from './event-checks.ts';
import type { GeneratedFile } from './generated-files.ts';
import { rooms } from './rooms.ts';

/** Event factories with their data types, what holds data to its schema, and who hears whom, from the AsyncAPI files. */
export const eventTypes = (): GeneratedFile[] => {
  const events = describedEvents();
  return [
    {
      path: 'schema/events/events.ts',
      content: `${banner}${imports}${events.map(factory).join('')}`,
    },
    { path: 'schema/events/hearers.ts', content: `${banner}${hearersByRoom(events)}` },
    ...eventChecks(events),
  ];
};

const banner = '// Generated from schema/*.events.yaml by `npm run generate`.\n';

const imports = `import { event } from './event.ts';
import * as heard from './heard.generated.js';
import * as told from './told.generated.js';
`;

const factory = ({
  name,
  address,
  summary,
  aggregateId,
  payload,
  schemas,
  hearers,
}: DescribedEvent) => `
/** ${summary} */
export const ${name} = event<${typeOf(payload, schemas)}>('${address}', '${aggregateId}', ${JSON.stringify(hearers)}, told.${name}, heard.${name});
`;

const typeOf = (schema: Schema, schemas: Record<string, Schema>): string => {
  if (schema.$ref) return typeOf(resolved(schema, schemas), schemas);
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

const hearersByRoom = (events: readonly DescribedEvent[]) => {
  const lines = rooms.map(({ name }) => {
    const told = events.filter(({ room }) => room === name).flatMap(({ hearers }) => hearers);
    return `  ${name}: ${JSON.stringify([...new Set(told)])},`;
  });
  return `/** Which rooms hear something of each room. */
export const hearersOf = {
${lines.join('\n')}
} as const;
`;
};
