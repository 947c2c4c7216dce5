import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { retry, throwError, timer } from 'rxjs';
import { faultOf } from './fault';

const attempts = 2;
const pauseMs = 400;

/** Asks a question again that met nobody; a change is for its maker to repeat. */
export const retryLink = () =>
  new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    return forward(operation).pipe(
      retry({
        count: attempts,
        delay: (error, attempt) =>
          faultOf(error).kind === 'OFFLINE' ? timer(pauseMs * attempt) : throwError(() => error),
      }),
    );
  });
