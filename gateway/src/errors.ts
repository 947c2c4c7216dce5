import { masked } from '@hansa/chassis/faults';
import {
  type ArgumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type ObjectFieldNode,
  parse,
  visit,
} from 'graphql';

const protocol = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Which argument a bad value stands in: said by the message of a variable, found in the text for a literal. */
const fieldOf = (message: string, error: unknown) => {
  const variable = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?;/s.exec(message);
  if (variable) return variable[2] ?? variable[1];
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node?.loc ? argumentAt(node.loc.source.body, node.loc.start) : undefined;
};

const argumentAt = (text: string, position: number) => {
  const names: string[] = [];
  const note = (node: ArgumentNode | ObjectFieldNode) => {
    const isAround = node.loc && node.loc.start <= position && position < node.loc.end;
    if (isAround) names.push(node.name.value);
  };
  visit(parse(text), { Argument: note, ObjectField: note });
  return names.join('.') || undefined;
};

const badValue =
  /cannot represent|Expected value of type|does not exist in "\w+" enum|got invalid value|of required type|cannot be non-input|Expected .+, found/;

/** What a client is told of an error: a stable code and a sentence, never an address, a stack or SQL. */
export const formatError = (
  formatted: GraphQLFormattedError,
  error?: unknown,
): GraphQLFormattedError => {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.code;
  const position = { ...(path && { path }), ...(locations && { locations }) };
  const isBadValue =
    badValue.test(message) && (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT');
  if (isBadValue) {
    const field = extensions?.field ?? fieldOf(message, error);
    return {
      message,
      ...position,
      extensions: { code: 'BAD_USER_INPUT', ...(field ? { field } : {}) },
    };
  }
  if (typeof code === 'string' && protocol.has(code)) {
    return { message, ...position, extensions: { code } };
  }
  const told = masked(new GraphQLError(message, { extensions: extensions ?? {} }));
  return { message: told.message, ...position, extensions: told.extensions };
};
