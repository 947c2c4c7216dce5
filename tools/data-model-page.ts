import type { Meanings } from './data-model-meanings.ts';
import type { StoredRoom } from './data-model-rooms.ts';
import type { Constraint, Named, Table } from './data-model-tables.ts';

/** A room with the tables that its migrations made, and what is said about them. */
export type DescribedRoom = StoredRoom & { tables: Table[]; meanings: Meanings };

/** One room's part of the page: a picture of its tables, and each of them. */
export const roomSection = ({ name, entities, tables, meanings }: DescribedRoom) =>
  [
    `## ${name}`,
    diagram(tables),
    ...tables.map(table => {
      const entity = entities.find(one => one.table === table.name);
      return tableSection(table, meanings, entity ? ` Entity \`${entity.name}\`.` : '');
    }),
  ].join('\n\n');

/** The part about the tables that every room has. */
export const chassisSection = (tables: Table[], meanings: Meanings) =>
  [
    '## In every room',
    'Beside these, `mikro_orm_migrations` lists the migrations that were applied.',
    ...tables.map(table => tableSection(table, meanings)),
  ].join('\n\n');

const diagram = (tables: Table[]) => {
  const links = tables.flatMap(({ name, constraints }) =>
    constraints
      .filter(({ kind }) => kind === 'f')
      .map(
        ({ refersTo, definition }) => `  ${refersTo} ||--o{ ${name} : "${columnsOf(definition)}"`,
      ),
  );
  const boxes = tables.map(table => {
    const lines = table.columns.map(
      ({ name, type }) =>
        `    ${short(type).replace(/\W+$/, '_list')} ${name}${marks(table, name)}`,
    );
    return `  ${table.name} {\n${lines.join('\n')}\n  }`;
  });
  return `\`\`\`mermaid\nerDiagram\n${[...links, ...boxes].join('\n')}\n\`\`\``;
};

const marks = ({ constraints }: Table, column: string) => {
  const found = constraints
    .filter(({ kind, definition }) => kind in keys && columnsOf(definition).includes(column))
    .map(({ kind }) => keys[kind]);
  return found.length > 0 ? ` ${[...new Set(found)].join(', ')}` : '';
};

const keys: Record<string, string> = { p: 'PK', u: 'UK', f: 'FK' };

const columnsOf = (definition: string) => (/\(([^)]+)\)/.exec(definition)?.[1] ?? '').split(', ');

const tableSection = (table: Table, meanings: Meanings, entity = '') => {
  const columns = table.columns.map(({ name, type, isNullable }) => {
    const meaning = meanings[`${table.name}.${name}`] ?? '';
    return `| \`${name}\` | ${short(type)} | ${isNullable ? 'yes' : ''} | ${cell(meaning)} |`;
  });
  return [
    `### ${table.name}`,
    ...(meanings[table.name] || entity ? [`${meanings[table.name] ?? ''}${entity}`.trim()] : []),
    ['| column | type | can be null | what |', '|---|---|---|---|', ...columns].join('\n'),
    ...rules(table),
  ].join('\n\n');
};

const rules = ({ constraints, indexes, triggers }: Table) => {
  const isUnique = ({ definition }: Named) => definition.startsWith('CREATE UNIQUE');
  const held = [
    ...constraints.map(rule),
    ...indexes.filter(isUnique).map(indexRule),
    ...triggers.map(triggerRule),
  ];
  const found = indexes.filter(index => !isUnique(index)).map(indexRule);
  return [
    ...(held.length > 0 ? [`Held by\n${held.join('\n')}`] : []),
    ...(found.length > 0 ? [`Found by\n${found.join('\n')}`] : []),
  ];
};

const rule = ({ name, definition }: Constraint) => line(name, definition);

const indexRule = ({ name, definition }: Named) =>
  line(name, definition.replace(/^CREATE (UNIQUE )?INDEX \w+ ON \S+ USING (btree )?/, '$1'));

const triggerRule = ({ name, definition }: Named) =>
  line(name, /(BEFORE|AFTER) .+? ON/.exec(definition)![0].replace(/ ON$/, ' (trigger)'));

const line = (name: string, definition: string) =>
  `- \`${name}\`: \`${definition.replace(/\s+/g, ' ')}\``;

const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

const short = (type: string) => type.replace('timestamp with time zone', 'timestamptz');
