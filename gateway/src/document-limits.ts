import { BoundedCache } from '@hansa/chassis/bounded-cache';
import { badUserInput } from '@hansa/chassis/faults';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Bounds of a document, checked before anything is validated or planned. */
export const limits = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  directives: 8,
  selections: 2_000,
};

type Size = { depth: number; aliases: number; directives: number; selections: number };

const cacheSize = 1_000;

/** Parses documents within bounds, each text once. What is too big or no GraphQL is refused with a clear error. */
export const boundedParser = () => {
  const known = new BoundedCache<DocumentNode | GraphQLError>(cacheSize);
  return (text: string): DocumentNode => {
    const verdict = known.get(text) ?? examine(text);
    known.set(text, verdict);
    if (verdict instanceof GraphQLError) throw verdict;
    return verdict;
  };
};

const examine = (text: string): DocumentNode | GraphQLError => {
  try {
    const document = parse(text, { maxTokens: limits.tokens, noLocation: false });
    checkSize(document);
    return document;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.extensions.code) return error;
    return new GraphQLError(error.message, {
      source: error.source ?? null,
      positions: error.positions ?? null,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
};

/** Refuses a document whose selections, with every fragment spread out, pass a limit. */
export const checkSize = (document: DocumentNode) => {
  const fragments = new Map(
    document.definitions
      .filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map(definition => [definition.name.value, definition]),
  );
  const sizeOfFragment = memoized(fragments);
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const size = sizeOf(definition.selectionSet, sizeOfFragment);
    size.directives += definition.directives?.length ?? 0;
    for (const what of ['depth', 'aliases', 'directives', 'selections'] as const) {
      if (size[what] > limits[what])
        throw badUserInput(
          'query',
          `has more than ${limits[what]} ${what === 'depth' ? 'levels' : what}`,
        );
    }
  }
};

const nothing = (): Size => ({ depth: 0, aliases: 0, directives: 0, selections: 0 });

// Each fragment is measured once, however often it is spread: that is what disarms a fragment bomb.
const memoized = (fragments: Map<string, FragmentDefinitionNode>) => {
  const sizes = new Map<string, Size | 'measuring'>();
  const measure = (name: string): Size => {
    const known = sizes.get(name);
    if (known === 'measuring') throw badUserInput('query', 'has fragments that spread each other');
    if (known) return known;
    sizes.set(name, 'measuring');
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet, measure) : nothing();
    sizes.set(name, size);
    return size;
  };
  return measure;
};

const sizeOf = ({ selections }: SelectionSetNode, fragment: (name: string) => Size): Size => {
  const total = nothing();
  for (const selection of selections) {
    const isField = selection.kind === Kind.FIELD;
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragment(selection.name.value)
        : selection.selectionSet
          ? sizeOf(selection.selectionSet, fragment)
          : nothing();
    total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
    total.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
    total.directives += inner.directives + (selection.directives?.length ?? 0);
    total.selections += inner.selections + 1;
  }
  return total;
};
