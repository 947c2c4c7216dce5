import { computed, inject, linkedSignal, type Signal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { OperationVariables, TypedDocumentNode, WatchQueryFetchPolicy } from '@apollo/client';
import { Apollo, type QueryRef } from 'apollo-angular';
import { distinctUntilChanged, map, of, switchMap } from 'rxjs';
import { type Fault, faultOf } from './fault';

/** What came of a question: loading, failed, in part, or all of it. */
export type Answer<Data, Variables extends OperationVariables> = {
  /** All that is known; while another question is asked, what the last one found if it was to be kept. */
  readonly data: Signal<Data | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Asks again. */
  reload(): void;
  /** The next page, added to those there are. */
  more(variables: Partial<Variables>): Promise<void>;
  /** Asks every so often, until told 0. */
  poll(everyMs: number): void;
};

type State<Data> = { data: Data | undefined; fault: Fault | undefined; isLoading: boolean };

const nothingYet = { data: undefined, fault: undefined, isLoading: true };
const notAsked = { ...nothingYet, isLoading: false };

/**
 * Asks the graph, shows at once what is known already, and follows every change of it. Asks nothing while `variables`
 * answers undefined.
 */
export const ask = <Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: () => NoInfer<Variables> | undefined,
  options: {
    policy?: WatchQueryFetchPolicy;
    keepsLast?: boolean;
    context?: Record<string, unknown>;
  } = {},
): Answer<Data, Variables> => {
  const apollo = inject(Apollo);
  const asked = signal<QueryRef<Data, Variables> | null>(null);
  const watch = (given: Variables) => {
    const ref = apollo.watchQuery<Data, Variables>({
      query,
      variables: given,
      fetchPolicy: options.policy ?? 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      errorPolicy: 'all',
      notifyOnNetworkStatusChange: true,
      ...(options.context && { context: options.context }),
    } as Apollo.WatchQueryOptions<Data, Variables>);
    asked.set(ref);
    return ref.valueChanges.pipe(
      map(
        ({ data, dataState, error, loading }): State<Data> => ({
          data: dataState === 'complete' ? (data as Data) : undefined,
          fault: error ? faultOf(error) : undefined,
          isLoading: loading,
        }),
      ),
    );
  };
  const state = toSignal(
    toObservable(computed(variables, { equal: isSame })).pipe(
      distinctUntilChanged(isSame),
      switchMap(given => (given ? watch(given as Variables) : of(notAsked))),
    ),
    { initialValue: nothingYet as State<Data> },
  );
  const data = linkedSignal<State<Data>, Data | undefined>({
    source: state,
    computation: ({ data, isLoading }, previous) =>
      data ?? (options.keepsLast && isLoading ? previous?.value : undefined),
  });
  return {
    data: data.asReadonly(),
    fault: computed(() => state().fault),
    isLoading: computed(() => state().isLoading),
    reload: () =>
      void asked()
        ?.refetch()
        .catch(() => {}),
    more: async given => {
      await asked()
        ?.fetchMore({ variables: given })
        .catch(error => Promise.reject(faultOf(error)));
    },
    poll: everyMs => (everyMs ? asked()?.startPolling(everyMs) : asked()?.stopPolling()),
  };
};

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
