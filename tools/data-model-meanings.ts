import { globSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, isObjectType } from 'graphql';
import { notes } from './data-model-notes.ts';
import type { StoredRoom } from './data-model-rooms.ts';
import type { Table } from './data-model-tables.ts';
import { federated } from './federated.ts';
import { read, root } from './rooms.ts';

/** What the tables of a room and their columns are, in words written elsewhere: `orders`, `orders.paid_at`. */
export type Meanings = Record<string, string>;

/** Said by the entity, else by the type of the same name in the contract, else by a note. */
export const meaningsOf = ({ name, entities }: StoredRoom, tables: Table[]): Meanings => {
  const comments = commentsOf(name);
  const types = typesOf(name);
  const meanings: Meanings = {};
  for (const { name: table, columns } of tables) {
    const entity = entities.find(one => one.table === table);
    const typeName = entity?.name ?? pascal(table.replace(/(?<=s)es$|s$/, ''));
    const type = types.get(typeName);
    const said = comments[typeName] ?? type?.description ?? notes[`${name}.${table}`];
    if (said) meanings[table] = said;
    for (const { name: column } of columns) {
      const property =
        entity?.columns.find(one => one.column === column)?.property ?? camel(column);
      const meaning =
        comments[`${typeName}.${property}`] ??
        type?.getFields()[property]?.description ??
        notes[`${name}.${table}.${column}`];
      if (meaning) meanings[`${table}.${column}`] = meaning;
    }
  }
  return meanings;
};

/** `Order` and `Order.paidAt` to the doc comments in the entities of a room. */
const commentsOf = (room: string) => {
  const comments: Record<string, string> = {};
  for (const file of globSync(`subgraphs/${room}/src/**/*.entity.ts`, { cwd: root })) {
    const source = read(file);
    const [, entity = ''] = /^export class (\w+)/m.exec(source) ?? [];
    for (const [, comment, isClass, property] of source.matchAll(commented))
      comments[isClass ? entity : `${entity}.${property}`] ??= oneLine(comment!);
  }
  return comments;
};

const commented = /\/\*\*([^/]+)\*\/\s*(?:(export class)|(\w+): (?:p\.|\(\) =>))/g;

const oneLine = (comment: string) => comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();

const typesOf = (room: string) => {
  const schema = buildSchema(federated(read(`schema/${room}.graphql`)), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map<string, GraphQLObjectType>(types.map(type => [type.name, type]));
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);
