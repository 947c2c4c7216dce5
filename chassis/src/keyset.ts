import { badUserInput } from './faults.ts';
import { isUuid } from './uuid.ts';

type KeyType = 'timestamptz' | 'uuid' | 'text' | 'bigint' | 'numeric';

/** The unique order of a list: SQL expressions with their types, all upwards or all downwards. */
export type Keyset = {
  columns: readonly { sql: string; type: KeyType }[];
  direction: 'asc' | 'desc';
};

/** The latest first; the id decides between those of one moment. */
export const newestFirst = (time: string, id: string): Keyset => ({
  columns: [
    { sql: time, type: 'timestamptz' },
    { sql: id, type: 'uuid' },
  ],
  direction: 'desc',
});

/** By a text, such as a name; the id decides between those that are alike. */
export const byText = (text: string, id: string): Keyset => ({
  columns: [
    { sql: text, type: 'text' },
    { sql: id, type: 'uuid' },
  ],
  direction: 'asc',
});

// As text, so that the key keeps the microseconds that a JavaScript Date would lose.
export const keyOf = ({ columns }: Keyset) =>
  `json_build_array(${columns.map(({ sql }) => `(${sql})::text`).join(', ')})::text`;

export const orderBy = ({ columns, direction }: Keyset) =>
  columns.map(({ sql }) => `${sql} ${direction}`).join(', ');

export const pageStart = (
  { columns, direction }: Keyset,
  after: string | null | undefined,
  offset: number,
) => {
  if (!after) return { texts: [], values: [] };
  const left = columns.map(({ sql }) => sql).join(', ');
  const right = columns.map(({ type }, i) => `$${offset + i + 1}::text::${type}`).join(', ');
  const comparison = `(${left}) ${direction === 'asc' ? '>' : '<'} (${right})`;
  return {
    texts: [comparison],
    values: decode(
      after,
      columns.map(({ type }) => type),
    ),
  };
};

export const encode = (key: string) => Buffer.from(key).toString('base64url');

const decode = (cursor: string, types: KeyType[]): string[] => {
  const key = parse(Buffer.from(cursor, 'base64url').toString());
  const fits =
    Array.isArray(key) &&
    key.length === types.length &&
    key.every((part, i) => typeof part === 'string' && forms[types[i]!](part));
  if (!fits) throw badUserInput('after', 'is not a cursor of this list');
  return key as string[];
};

const moment =
  /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

// The database knows no 30th of February, and no year 0.
const isDay = (day: string) =>
  !day.startsWith('0000') && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;

const forms: Record<KeyType, (text: string) => boolean> = {
  uuid: isUuid,
  text: text => !text.includes('\0'),
  bigint: text => /^-?\d{1,18}$/.test(text),
  numeric: text => /^-?\d{1,18}(\.\d{1,18})?$/.test(text),
  timestamptz: text => moment.test(text) && isDay(text.slice(0, 10)),
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
