import { Injectable, inject } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { Fault, faultOf } from './fault';
import { needsSession } from './session.link';

/** Asks the graph for changes; answers its payload, refusals and all, or throws a Fault. */
@Injectable({ providedIn: 'root' })
export class Changes {
  private readonly apollo = inject(Apollo);

  async make<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options: Partial<Apollo.MutateOptions<Data, Variables>> = {},
  ): Promise<Data> {
    try {
      const { data } = await firstValueFrom(
        this.apollo.mutate<Data, Variables>({
          mutation,
          variables,
          context: needsSession,
          ...options,
        } as Apollo.MutateOptions<Data, Variables>),
      );
      if (!data) throw new Fault('BROKEN', 'The graph answered nothing.');
      return data as Data;
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Asks once, past the cache. */
  async ask<Data, Variables extends OperationVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, error } = await firstValueFrom(
      this.apollo.query<Data, Variables>({
        query,
        variables,
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      } as Apollo.QueryOptions<Data, Variables>),
    ).catch(error => ({ data: undefined, error }));
    if (!data) throw faultOf(error ?? new Fault('BROKEN', 'The graph answered nothing.'));
    return data as Data;
  }
}
