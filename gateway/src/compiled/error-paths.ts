import { GraphQLError } from 'graphql';
import type { Data } from './compile-plan.ts';

type Path = readonly (string | number)[];

/** Where each object at a path through lists (`@`) stands in the answer. */
export const positionsAt = (data: Data, path: readonly string[]): Path[] => {
  const found: Path[] = [];
  const look = (value: Data | null | undefined, depth: number, at: Path) => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const [i, item] of value.entries()) look(item, next, [...at, i]);
      return;
    }
    const name = path[depth];
    if (name === undefined) found.push(at);
    else look(value[name], depth + 1, [...at, name]);
  };
  look(data, 0, []);
  return found;
};

/** An error of a subgraph as one of the whole answer. */
export const errorFrom = (
  { message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>,
  path: Path | undefined,
) =>
  new GraphQLError(message, {
    path: path ?? null,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions },
  });
