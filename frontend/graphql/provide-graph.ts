import { type EnvironmentProviders, inject, makeEnvironmentProviders } from '@angular/core';
import { ApolloLink } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import { provideApollo } from 'apollo-angular';
import { createCache } from './cache';
import { graphUrl } from './graph-url';
import { retryLink } from './retry.link';
import { sessionLink } from './session.link';
import { SESSION_SETTINGS, Sessions } from './sessions';

const limitMs = 15_000;

/** Everything an application needs to talk to the graph. */
export const provideGraph = (settings: { key: string; hasGuests: boolean }): EnvironmentProviders =>
  makeEnvironmentProviders([
    { provide: SESSION_SETTINGS, useValue: settings },
    provideApollo(() => ({
      link: ApolloLink.from([
        retryLink(),
        sessionLink(inject(Sessions)),
        new BaseHttpLink({ uri: graphUrl, fetch: withinLimit }),
      ]),
      cache: createCache(),
    })),
  ]);

const withinLimit: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(limitMs);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  return fetch(input, { ...init, signal });
};
