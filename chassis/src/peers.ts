import type { ExecutionResult } from 'graphql';
import { fromRefusal, type Refusal } from './domain-error.ts';
import type { GraphQLRequest } from './execute.ts';
import { failable } from './failpoint.ts';
import { DependencyUnavailable } from './faults.ts';
import { inTime } from './in-time.ts';

/** Sends an operation to another service, in the name of the one that asks. */
export type Call = (service: string, request: GraphQLRequest) => Promise<ExecutionResult>;

/** A typed operation, generated from a `clients/*.graphql` file. */
export type Operation<Data, Variables> = {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
};

/** Asks one other service typed operations. */
export type Peer = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** A service we may call. Silence, lateness and faults of its own are all DependencyUnavailable. */
export const peer =
  (service: string, call: Call): Peer =>
  async (operation, variables) => {
    const request = {
      query: operation.toString(),
      variables: variables as Record<string, unknown>,
    };
    const { data, errors } = await failable(`call ${service} ${nameIn(request.query)}`, () =>
      inTime(service, call(service, request)),
    );
    if (errors?.length) throw new DependencyUnavailable(service, errors[0]);
    return data as never;
  };

const nameIn = (query: string) => /\w+ (\w+)/.exec(query)?.[1];

/** A peer's payload without its errors; throws its first refusal as our own. */
export const accepted = <Payload extends { errors: readonly object[] }>(
  payload: Payload,
): Payload => {
  const [refusal] = payload.errors;
  if (refusal) throw fromRefusal(refusal as Refusal);
  return payload;
};
