import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Data } from './compile-plan.ts';
import { validLeaf } from './valid-leaf.ts';

/** A value that a subgraph may not answer; told in `extensions.valueCompletion`, as Apollo does. */
export type Problem = { message: string };

/** Gives what the subgraphs answered the form that was asked for: no key that only the plan needed, nulls where they belong. */
export type Shape = (data: Data, problems: Problem[]) => Data | null;

/** A null that its parent may not have, and so becomes null itself. */
const invalid = Symbol('invalid');

type Complete = (value: unknown, problems: Problem[]) => unknown;
type Fragments = Record<string, FragmentDefinitionNode>;
type Compiler = { schema: GraphQLSchema; fragments: Fragments };

class Unsupported extends Error {}

/** The form of an operation's answer as a function; null when it has a part that only Apollo's interpreter knows. */
export const compileShape = (
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
): Shape | null => {
  const root = schema.getRootType(operation);
  if (!root) return null;
  try {
    const complete = completeObject({ schema, fragments }, root, [selectionSet]);
    return (data, problems) => {
      const shaped = complete(data, problems);
      return shaped === invalid ? null : (shaped as Data);
    };
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
};

type Field = { name: string; isTypename: boolean; complete: Complete };

const completeObject = (
  compiler: Compiler,
  type: GraphQLObjectType,
  sets: SelectionSetNode[],
): Complete => {
  const fields = [...collect(compiler, type, sets)].map(([name, nodes]) =>
    fieldOf(compiler, type, name, nodes),
  );
  return (value, problems) => {
    const source = value as Data;
    const shaped: Data = {};
    for (const { name, isTypename, complete } of fields) {
      const completed = isTypename ? type.name : complete(source[name], problems);
      if (completed === invalid) return invalid;
      shaped[name] = completed;
    }
    return shaped;
  };
};

const fieldOf = (
  compiler: Compiler,
  type: GraphQLObjectType,
  name: string,
  nodes: FieldNode[],
): Field => {
  const fieldName = nodes[0]!.name.value;
  if (fieldName === '__typename') return { name, isTypename: true, complete: () => type.name };
  const field = type.getFields()[fieldName];
  if (!field || name === '__proto__') throw new Unsupported(fieldName);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const where = `field ${type.name}.${fieldName}`;
  return { name, isTypename: false, complete: completeValue(compiler, field.type, sets, where) };
};

const completeValue = (
  compiler: Compiler,
  type: GraphQLOutputType,
  sets: SelectionSetNode[],
  where: string,
): Complete => {
  if (isNonNullType(type)) {
    const inner = completeValue(compiler, type.ofType, sets, where);
    return (value, problems) => {
      if (value === null || value === undefined) {
        problems.push({ message: `Cannot return null for non-nullable ${where}.` });
        return invalid;
      }
      return inner(value, problems) ?? invalid;
    };
  }
  if (isListType(type)) {
    return completeList(completeValue(compiler, type.ofType, sets, where));
  }
  const complete = isCompositeType(type)
    ? completeComposite(compiler, type, sets)
    : validLeaf(getNamedType(type), where);
  return (value, problems) => {
    if (value === null || value === undefined) return null;
    const completed = complete(value, problems);
    return completed === invalid ? null : completed;
  };
};

const completeList =
  (item: Complete): Complete =>
  (value, problems) => {
    if (!Array.isArray(value)) return null;
    const shaped = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const completed = item(value[i], problems);
      if (completed === invalid) return null;
      shaped[i] = completed;
    }
    return shaped;
  };

const completeComposite = (
  compiler: Compiler,
  type: GraphQLCompositeType,
  sets: SelectionSetNode[],
): Complete => {
  if (isObjectType(type)) return completeObject(compiler, type, sets);
  const completes = new Map(
    compiler.schema
      .getPossibleTypes(type)
      .map(possible => [possible.name, completeObject(compiler, possible, sets)]),
  );
  return (value, problems) => {
    const complete = completes.get((value as Data).__typename);
    return complete ? complete(value, problems) : null;
  };
};

/** The fields asked of one type, by the name they have in the answer; those asked for twice belong together. */
const collect = (
  compiler: Compiler,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
) => {
  for (const selection of sets.flatMap(({ selections }) => selections)) {
    if (selection.directives?.length) throw new Unsupported('a directive');
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      found.set(name, [...(found.get(name) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? compiler.fragments[selection.name.value]
        : selection;
    if (!fragment) throw new Unsupported('an unknown fragment');
    if (applies(compiler.schema, type, fragment.typeCondition?.name.value)) {
      collect(compiler, type, [fragment.selectionSet], found);
    }
  }
  return found;
};

const applies = (schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined) => {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition) ?? null;
  return isAbstractType(named) && schema.isSubType(named, type);
};
