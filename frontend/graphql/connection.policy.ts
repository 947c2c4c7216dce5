import type { FieldPolicy } from '@apollo/client';

type Page = { nodes?: readonly unknown[]; edges?: readonly unknown[]; [field: string]: unknown };

/** Pages of a keyset connection as one growing list; the first page asked anew begins the list anew. */
export const connection = (keyArgs: FieldPolicy['keyArgs']): FieldPolicy<Page | null> => ({
  keyArgs,
  merge: (existing, incoming, { args }) => {
    if (!incoming || !existing || !args?.after) return incoming;
    const pages: Page = { ...existing, ...incoming };
    if (incoming.nodes) pages.nodes = [...(existing.nodes ?? []), ...incoming.nodes];
    if (incoming.edges) pages.edges = [...(existing.edges ?? []), ...incoming.edges];
    return pages;
  },
});
