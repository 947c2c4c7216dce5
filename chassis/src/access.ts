import { type DirectiveNode, type GraphQLSchema, isObjectType, type ValueNode } from 'graphql';
import { forbidden, unauthenticated } from './faults.ts';
import type { Identity } from './identity.ts';

type Audience = 'PUBLIC' | 'SESSION' | 'STAFF' | 'SERVICE';

/** Who may ask for one field, as its `@access` says. */
export type AccessRule = { to: readonly Audience[]; scopes: readonly string[] };

/** The `@access` rules of a schema by field, such as `Mutation.createBrand`. */
export const accessRules = (schema: GraphQLSchema): Map<string, AccessRule> => {
  const rules = new Map<string, AccessRule>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const directive = field.astNode?.directives?.find(({ name }) => name.value === 'access');
      if (directive) rules.set(`${type.name}.${field.name}`, ruleOf(directive));
    }
  }
  return rules;
};

/** Refuses whoever is not among those a rule names. */
export const authorize = (identity: Identity, { to, scopes }: AccessRule) => {
  if (to.includes('PUBLIC') || admitted(identity, to, scopes)) return;
  throw identity.kind === 'ANONYMOUS' ? unauthenticated() : forbidden();
};

const admitted = (
  { kind, scopes: held }: Identity,
  to: readonly Audience[],
  scopes: readonly string[],
) => {
  if (kind === 'SERVICE') return to.includes('SERVICE');
  if (kind === 'ANONYMOUS') return false;
  if (kind !== 'STAFF') return to.includes('SESSION');
  return to.includes('SESSION') || (to.includes('STAFF') && scopes.every(s => held.includes(s)));
};

const ruleOf = ({ arguments: args = [] }: DirectiveNode): AccessRule => {
  const valuesOf = (name: string) => listOf(args.find(arg => arg.name.value === name)?.value);
  const to = valuesOf('to') as Audience[];
  return { to: to.length > 0 ? to : ['SESSION'], scopes: valuesOf('scopes') };
};

const listOf = (node: ValueNode | undefined): string[] => {
  if (!node) return [];
  if (node.kind === 'ListValue') return node.values.flatMap(listOf);
  return 'value' in node ? [String(node.value)] : [];
};
