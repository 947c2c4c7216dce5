import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Data } from './compile-plan.ts';

/** Names an entity to a subgraph by its keys; null when one of them is not known. */
export type Representation = (entity: Data) => Data | null;

type Part = (entity: Data, into: Data) => boolean;

/** The `requires` of a fetch as a function; null when it has a part that only Apollo's interpreter knows. */
export const compileRepresentation = (
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Representation | null => {
  const parts = selections.map(selection => compileSelection(selection, schema));
  if (!parts.every(part => part !== null)) return null;
  return entity => {
    const representation: Data = {};
    return parts.every(part => part(entity, representation)) ? representation : null;
  };
};

const compileSelection = (
  selection: QueryPlanSelectionNode,
  schema: GraphQLSchema,
): Part | null => {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const inner = compileRepresentation(selection.selections, schema);
    if (!inner || !typeCondition || !isObjectType(schema.getType(typeCondition))) return null;
    return (entity, into) => {
      if (entity.__typename === typeCondition) Object.assign(into, inner(entity));
      return true;
    };
  }
  // Keys within keys are rare enough to be left to the interpreter.
  if (selection.selections?.length || selection.alias) return null;
  const { name } = selection;
  return (entity, into) => {
    const value = entity[name];
    if (value === undefined) return false;
    into[name] = value;
    return true;
  };
};
