import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { faultOf } from './fault';

const graphError = (code: string, more = {}) =>
  new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: 'no', extensions: { code, ...more } }],
  });
const httpError = (status: number, body: unknown) =>
  new ServerError('no', {
    response: new Response('', { status }),
    bodyText: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('A fault', () => {
  it.each([
    [new TypeError('Failed to fetch'), 'OFFLINE'],
    [new DOMException('late', 'TimeoutError'), 'SLOW'],
    [graphError('RATE_LIMITED'), 'BUSY'],
    [graphError('FORBIDDEN'), 'FORBIDDEN'],
    [graphError('UNAUTHENTICATED'), 'SIGNED_OUT'],
    [graphError('INTERNAL_SERVER_ERROR'), 'BROKEN'],
    [httpError(503, 'Service Unavailable'), 'AWAY'],
    [httpError(504, { errors: [{ extensions: { code: 'DEPENDENCY_UNAVAILABLE' } }] }), 'AWAY'],
    [httpError(401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }), 'SIGNED_OUT'],
    ['anything', 'BROKEN'],
  ])('is read from %s as %s', (error, kind) => {
    expect(faultOf(error).kind).toBe(kind);
  });

  it('knows which field was not understood', () => {
    expect(faultOf(graphError('BAD_USER_INPUT', { field: 'input.email' })).field).toBe(
      'input.email',
    );
  });
});
