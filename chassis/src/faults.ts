import { GraphQLError } from 'graphql';

/** Something from outside is not as it must be; names the argument by its path. */
export const badUserInput = (field: string, rule: string) =>
  new GraphQLError(`${field} ${rule}.`, { extensions: { code: 'BAD_USER_INPUT', field } });

/** Nobody asked, and the field is not for everybody. */
export const unauthenticated = () =>
  new GraphQLError('Sign in, or start a guest session, first.', {
    extensions: { code: 'UNAUTHENTICATED' },
  });

/** Whoever asked may not. */
export const forbidden = () =>
  new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });

/**
 * Another service did not answer, or not in time: what was asked of it may have happened or not.
 * Ask again with the same ids, and compensate only after a definite refusal.
 */
export class DependencyUnavailable extends GraphQLError {
  constructor(dependency: string, cause?: unknown) {
    const name = `${dependency[0]?.toUpperCase()}${dependency.slice(1)}`;
    super(`${name} does not answer; try again in a moment.`, {
      extensions: { code: 'DEPENDENCY_UNAVAILABLE' },
      originalError: cause instanceof Error ? cause : null,
    });
  }
}

// The database is away (class 08, 57P0x, 53300, 55000), or the network between us and it.
const outageCodes =
  /^(08\w{3}|57P0[123]|53300|55000|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const outageWords = /timeout exceeded when trying to connect|Connection terminated|not queryable/;

/** Whether a fault means that something we stand on is away, rather than that we are wrong. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return outageCodes.test(code) || outageWords.test(error.message) || isOutage(error.cause);
};

const told = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'DEPENDENCY_UNAVAILABLE',
]);

/** What may be said of an error outside: stable codes pass, everything else becomes one sentence. */
export const masked = (error: GraphQLError): GraphQLError => {
  const position = { path: error.path ?? null, nodes: error.nodes ?? null };
  // Not every engine gives its errors extensions.
  const { code, field } = error.extensions ?? {};
  if (typeof code === 'string' && told.has(code)) {
    return new GraphQLError(error.message, {
      ...position,
      extensions: field === undefined ? { code } : { code, field },
    });
  }
  return new GraphQLError('Something went wrong on our side.', {
    ...position,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
};
