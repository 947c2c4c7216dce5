import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { federated } from './federated.ts';
import { read, rooms } from './rooms.ts';

/** Sentences about what the rooms' SDL breaks of our rules; none when all is well. */
export const brokenRules = (sdlOf: (file: string) => string = read): string[] => {
  const schemas = rooms.map(({ name, file }) => ({
    name,
    schema: buildSchema(federated(sdlOf(file)), { assumeValidSDL: true }),
  }));
  const owners = ownersOf(schemas);
  return schemas.flatMap(({ name, schema }) => [
    ...undocumented(name, schema),
    ...objectTypes(schema).flatMap(type => [
      ...unguarded(name, type),
      ...costly(name, type),
      ...unbreakable(name, type, owners),
    ]),
  ]);
};

type Room = { name: string; schema: GraphQLSchema };

const objectTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

const isRoot = ({ name }: GraphQLNamedType) => name === 'Query' || name === 'Mutation';
const hasDirective = (node: { astNode?: unknown }, name: string) =>
  (node.astNode as { directives?: { name: { value: string } }[] } | undefined)?.directives?.some(
    directive => directive.name.value === name,
  ) ?? false;

const undocumented = (room: string, schema: GraphQLSchema) => {
  const types = Object.values(schema.getTypeMap()).filter(
    type => type.astNode && !isRoot(type) && !fromFederation.has(type.name),
  );
  const fields = objectTypes(schema)
    .filter(isRoot)
    .flatMap(type => Object.values(type.getFields()).map(field => ({ type, field })));
  return [
    ...types
      .filter(({ description }) => !description)
      .map(({ name }) => `${room}: ${name} has no description.`),
    ...fields
      .filter(({ field }) => !field.description)
      .map(({ type, field }) => `${room}: ${type.name}.${field.name} has no description.`),
  ];
};

const fromFederation = new Set(['FieldSet']);

// Default deny: what says nothing about who may is not for anybody.
const unguarded = (room: string, type: GraphQLObjectType) =>
  isRoot(type)
    ? Object.values(type.getFields())
        .filter(field => !hasDirective(field, 'access'))
        .map(({ name }) => `${room}: ${type.name}.${name} has no @access rule.`)
    : [];

// The Query type is everybody's: one root field that fails must not take the others with it.
const costly = (room: string, type: GraphQLObjectType) =>
  type.name === 'Query'
    ? Object.values(type.getFields())
        .filter(field => isNonNullType(field.type) && !hasDirective(field, 'inaccessible'))
        .map(({ name }) => `${room}: Query.${name} must be nullable.`)
    : [];

/** The room that owns each entity: the one that says more of it than its key and what refers to rooms of its own. */
const ownersOf = (schemas: readonly Room[]) => {
  const sizes = new Map<string, { room: string; fields: number }>();
  for (const { name, schema } of schemas) {
    for (const type of objectTypes(schema).filter(type => hasDirective(type, 'key'))) {
      const fields = Object.keys(type.getFields()).length;
      const known = sizes.get(type.name);
      if (!known || known.fields < fields) sizes.set(type.name, { room: name, fields });
    }
  }
  return sizes;
};

// A room that is down must cost its own fields only: whatever another room has to fetch can be null.
const unbreakable = (
  room: string,
  type: GraphQLObjectType,
  owners: ReturnType<typeof ownersOf>,
) => {
  const isForeign = hasDirective(type, 'key') && owners.get(type.name)?.room !== room;
  return Object.values(type.getFields())
    .filter(field => isNonNullType(field.type))
    .filter(field => {
      const keys = ['id', 'sku'];
      const target = owners.get(field.type.toString().replace(/[[\]!]/g, ''));
      const isReference = target !== undefined && target.room !== room;
      return (isForeign && !keys.includes(field.name)) || isReference;
    })
    .map(({ name }) => `${room}: ${type.name}.${name} crosses rooms and must be nullable.`);
};
