import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { InMemoryCache } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import { type DocumentNode, Kind } from 'graphql';
import { frontend } from './fingerprint.ts';

/** Every operation of the pages by the SHA-256 of its text, as the pages send it. */
export const trustedDocuments = async () => {
  const cache = new InMemoryCache();
  const documents = new Map<string, string>();
  const files = globSync('{storefront,back-office,graphql}/**/*.generated.ts', { cwd: frontend });
  for (const file of files.sort()) {
    const exported: Record<string, unknown> = await import(frontend + file);
    for (const value of Object.values(exported)) {
      if (!isOperation(value)) continue;
      const text = print(cache.transformDocument(value));
      documents.set(createHash('sha256').update(text).digest('hex'), text);
    }
  }
  return Object.fromEntries(documents);
};

const isOperation = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  'definitions' in value &&
  (value as DocumentNode).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
