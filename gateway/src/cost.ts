import { badUserInput } from '@hansa/chassis/faults';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one operation may cost: fields, times the size of the lists they stand in. */
export const maxCost = 25_000;

const assumedListSize = 20;

type Scope = {
  variables: Record<string, unknown>;
  fragments: Record<string, FragmentDefinitionNode>;
};

/** Counts the fields an operation can answer, lists with `first` by that many. Refuses what costs too much. */
export const costOf = ({ selectionSet }: OperationDefinitionNode, scope: Scope): number => {
  const cost = costOfSelections(selectionSet, scope);
  if (cost > maxCost)
    throw badUserInput('query', `costs ${cost}, more than ${maxCost}; ask for fewer at once`);
  return cost;
};

const costOfSelections = ({ selections }: SelectionSetNode, scope: Scope): number => {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(selection, scope);
    else {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? scope.fragments[selection.name.value]?.selectionSet
          : selection.selectionSet;
      if (inner) cost += costOfSelections(inner, scope);
    }
  }
  return cost;
};

const costOfField = (field: FieldNode, scope: Scope) =>
  1 +
  (field.selectionSet ? costOfSelections(field.selectionSet, scope) * listSize(field, scope) : 0);

const listSize = (field: FieldNode, { variables }: Scope) => {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!first)
    return field.arguments?.some(({ name }) => name.value === 'after') ? assumedListSize : 1;
  const asked =
    first.kind === Kind.VARIABLE
      ? variables[first.name.value]
      : 'value' in first
        ? Number(first.value)
        : null;
  return typeof asked === 'number' && asked > 0 ? Math.min(asked, 100) : assumedListSize;
};
