import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { accessRules, authorize } from './access.ts';
import { argumentCheck } from './argument-rules.ts';
import type { Context } from './context.ts';
import { scalars } from './scalars.ts';
import { isUuid } from './uuid.ts';

type Resolvers = Record<string, Record<string, unknown>>;
type Reference = { id?: unknown };
type ReferenceResolver = (reference: Reference, ...rest: unknown[]) => unknown;

/** An executable subgraph schema whose fields check who asks and what they ask with, before they resolve. */
export const executableSchema = (typeDefs: string, resolvers: Resolvers): GraphQLSchema => {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(typeDefs),
      resolvers: { ...scalars, ...withGuardedReferences(resolvers) } as never,
    },
  ]);
  const rules = accessRules(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = rules.get(`${type.name}.${field.name}`);
      if (!rule && isRootField(type.name, field.name)) {
        throw new Error(`${type.name}.${field.name} needs an @access rule.`);
      }
      guard(field, rule);
    }
    if (type.name.endsWith('Connection')) countWhenAsked(type.getFields());
    if (type.name.endsWith('Payload')) loadWhenAsked(type.getFields());
  }
  return schema;
};

const isRootField = (type: string, field: string) =>
  (type === 'Query' || type === 'Mutation') && !field.startsWith('_');

const guard = (
  field: GraphQLField<unknown, Context>,
  rule: Parameters<typeof authorize>[1] | undefined,
) => {
  const check = field.name.startsWith('_') ? null : argumentCheck(field.args);
  if (!rule && !check) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    if (rule) authorize(context.identity, rule);
    check?.(args);
    return resolve(parent, args, context, info);
  };
};

const countWhenAsked = (
  fields: Record<string, GraphQLField<{ totalCount(): unknown }, unknown>>,
) => {
  if (fields.totalCount) fields.totalCount.resolve ??= page => page.totalCount();
};

// What nobody asks for is not loaded.
const loadWhenAsked = (
  fields: Record<string, { name: string; resolve?: GraphQLField<unknown, unknown>['resolve'] }>,
) => {
  for (const field of Object.values(fields))
    field.resolve ??= payload => {
      const value = Reflect.get(payload as object, field.name);
      return typeof value === 'function' ? value() : value;
    };
};

// A reference may carry anything; only a UUID can be somebody's id.
const withGuardedReferences = (resolvers: Resolvers): Resolvers =>
  Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [type, guardReference(fields)]),
  );

const guardReference = (fields: Record<string, unknown>) => {
  const resolve = fields.__resolveReference as ReferenceResolver | undefined;
  if (!resolve) return fields;
  const guarded: ReferenceResolver = (reference, ...rest) =>
    typeof reference.id === 'string' && !isUuid(reference.id) ? null : resolve(reference, ...rest);
  return { ...fields, __resolveReference: guarded };
};
