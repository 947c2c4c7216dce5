import { type DescribedEvent, eventsFile, resolved, type Schema } from './asyncapi.ts';
import type { Break } from './breaking-changes.ts';

type Problem = Omit<Break, 'file'>;
type Schemas = Record<string, Schema>;

/**
 * Every change of events that breaks who hears them. What is told must be among what was told before: there may be more
 * fields, and each may be narrower, but none may go, be missing, or be something else.
 */
export const eventBreaks = (
  before: readonly DescribedEvent[],
  after: readonly DescribedEvent[],
): Break[] =>
  before.flatMap(old => {
    const now = after.find(({ address }) => address === old.address);
    const problems = now ? changed(old, now) : gone(old);
    return problems.map(problem => ({ file: eventsFile(old.room), ...problem }));
  });

const at = (path: string, isBroken: boolean, what: string): Problem[] =>
  isBroken ? [{ path, message: `${path} ${what}` }] : [];

// What nobody hears breaks nobody.
const gone = ({ address, hearers }: DescribedEvent) =>
  at(address, hearers.length > 0, `is gone, but heard by ${hearers.join(', ')}.`);

const changed = (old: DescribedEvent, now: DescribedEvent) => [
  ...at(old.address, old.aggregateId !== now.aggregateId, 'is about something else.'),
  ...widened(old.address, [old.payload, old.schemas], [now.payload, now.schemas]),
];

type Scoped = [schema: Schema, schemas: Schemas];

const widened = (path: string, before: Scoped, after: Scoped): Problem[] => {
  const allowed = kindsOf(before);
  return kindsOf(after).flatMap(kind => {
    const found = allowed
      .filter(old => covers(old.type, kind.type))
      .map(old => loosened(path, [old, before[1]], [kind, after[1]]))
      .toSorted((a, b) => a.length - b.length);
    return found[0] ?? at(path, true, `may be ${kind.type} now.`);
  });
};

type Kind = Schema & { type: string };

/** What it may be, one by one: alternatives and types taken apart. */
const kindsOf = ([schema, schemas]: Scoped): Kind[] => {
  const { oneOf, ...rest } = resolved(schema, schemas);
  if (oneOf) return oneOf.flatMap(one => kindsOf([one, schemas]));
  return [rest.type ?? 'object'].flat().map(type => ({ ...rest, type }));
};

const covers = (before: string, after: string) =>
  before === after || (before === 'number' && after === 'integer');

const loosened = (path: string, [old, from]: [Kind, Schemas], [now, to]: [Kind, Schemas]) => {
  if (old.type === 'null') return [];
  if (old.type === 'object') return fields(path, [old, from], [now, to]);
  return [
    ...(old.items ? widened(`${path}[]`, [old.items, from], [now.items!, to]) : []),
    ...at(path, !isAmong(now.enum, old.enum), 'may be a value that it never was.'),
    ...keywordsOf(old)
      .filter(keyword => !isSame(old, now, keyword))
      .flatMap(keyword => at(path, true, `has another ${keyword}.`)),
  ];
};

const fields = (path: string, [old, from]: [Kind, Schemas], [now, to]: [Kind, Schemas]) =>
  Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const field = now.properties?.[name];
    const inside = `${path}/${name}`;
    if (!field) return at(inside, true, 'is gone.');
    return [
      ...at(inside, isRequired(old, name) && !isRequired(now, name), 'may be missing now.'),
      ...widened(inside, [schema, from], [field, to]),
    ];
  });

const isRequired = ({ required = [] }: Schema, name: string) => required.includes(name);

const isAmong = (now: unknown[] | undefined, old: unknown[] | undefined) =>
  !old || (now?.every(value => old.includes(value)) ?? false);

// Of these we know what is narrower; any other, such as a format or a pattern, stays as it is.
const understood = ['description', 'type', 'items', 'enum'];

const keywordsOf = (kind: Kind) =>
  Object.keys(kind).filter(keyword => !understood.includes(keyword)) as (keyof Kind)[];

const isSame = (old: Kind, now: Kind, keyword: keyof Kind) =>
  JSON.stringify(old[keyword]) === JSON.stringify(now[keyword]);
