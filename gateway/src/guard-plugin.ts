import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { type AccessRule, authorize } from '@hansa/chassis/access';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { costOf } from './cost.ts';
import type { Spend } from './rate-limit.ts';
import type { RequestContext } from './request-context.ts';

/** Before an operation is planned: whoever asks must be allowed every field of it, and can afford it. */
export const guardPlugin = (
  rules: ReadonlyMap<string, AccessRule>,
  spend: Spend,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async context => {
      const { document, operation, schema, contextValue } = context;
      try {
        for (const rule of rulesOf(document, schema, rules)) authorize(contextValue.identity, rule);
        await spend(contextValue, cost(context, operation!));
      } catch (error) {
        throw withStatus(error);
      }
    },
  }),
});

// Apollo would call any error before execution its own fault (500).
const statuses: Record<string, number> = {
  UNAUTHENTICATED: 200,
  FORBIDDEN: 200,
  BAD_USER_INPUT: 400,
};

const withStatus = (error: unknown) => {
  const status = error instanceof GraphQLError && statuses[String(error.extensions.code)];
  if (!status) return error;
  const { message, extensions } = error;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
};

const cost = (
  { document, request }: GraphQLRequestContextDidResolveOperation<RequestContext>,
  operation: OperationDefinitionNode,
) => {
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return costOf(operation, {
    variables: request.variables ?? {},
    fragments: Object.fromEntries(fragments.map(fragment => [fragment.name.value, fragment])),
  });
};

const known = new WeakMap<DocumentNode, AccessRule[]>();

const rulesOf = (
  document: DocumentNode,
  schema: GraphQLSchema,
  rules: ReadonlyMap<string, AccessRule>,
): AccessRule[] => {
  const remembered = known.get(document);
  if (remembered) return remembered;
  const found = new Set<AccessRule>();
  const typeInfo = new TypeInfo(schema);
  const Field = () => {
    const rule = rules.get(`${typeInfo.getParentType()?.name}.${typeInfo.getFieldDef()?.name}`);
    if (rule) found.add(rule);
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field }));
  known.set(document, [...found]);
  return [...found];
};
