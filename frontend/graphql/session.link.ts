import { ApolloLink, ServerError } from '@apollo/client';
import { defer, from, type Observable, of, switchMap, throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';
import type { Sessions } from './sessions';

/** Set in an operation's context where it needs somebody's session; strangers become guests then. */
export const needsSession = { needsSession: true } as const;

class Unauthenticated extends Error {}

/** Shows the session to the graph, renews it when it is over, and asks again: no request is lost by it. */
export const sessionLink = (sessions: Pick<Sessions, 'token' | 'renew'>) =>
  new ApolloLink((operation, forward) => {
    const isNeeded = operation.getContext().needsSession === true;
    const askWith = (token: string | null) => {
      operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
        headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      }));
      if (!token) withoutToken(operation);
      return forward(operation);
    };
    return defer(() => from(sessions.token(isNeeded))).pipe(
      switchMap(token =>
        askWith(token).pipe(
          switchMap(result =>
            token && isRefused(result) ? throwError(() => new Unauthenticated()) : of(result),
          ),
          catchError((error: unknown): Observable<ApolloLink.Result> => {
            if (!token || !isOver(error)) return throwError(() => error);
            return from(renewed(sessions, token, isNeeded)).pipe(switchMap(askWith));
          }),
        ),
      ),
    );
  });

const renewed = async (
  sessions: Pick<Sessions, 'token' | 'renew'>,
  token: string,
  isNeeded: boolean,
) => (await sessions.renew(token))?.accessToken ?? sessions.token(isNeeded);

const withoutToken = (operation: ApolloLink.Operation) =>
  operation.setContext(({ headers }: { headers?: Record<string, string> }) => {
    const { authorization: _, ...rest } = headers ?? {};
    return { headers: rest };
  });

const isRefused = ({ errors }: ApolloLink.Result) =>
  errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;

const isOver = (error: unknown) =>
  error instanceof Unauthenticated || (ServerError.is(error) && error.statusCode === 401);
