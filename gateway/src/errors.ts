import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { masked } from '@hansa/chassis/faults';

const protocol = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const badValue = /cannot represent|Expected value of type|does not exist in "\w+" enum|got invalid value|of required type|cannot be non-input|Expected .+, found/;

/** What a client is told of an error: a stable code and a sentence, never an address, a stack or SQL. */
export const formatError = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.code;
  const position = { ...(path && { path }), ...(locations && { locations }) };
  if (code === 'GRAPHQL_VALIDATION_FAILED' && badValue.test(message)) {
    return { message, ...position, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (typeof code === 'string' && protocol.has(code)) {
    return { message, ...position, extensions: { code } };
  }
  const told = masked(new GraphQLError(message, { extensions: extensions ?? {} }));
  return { message: told.message, ...position, extensions: told.extensions };
};
