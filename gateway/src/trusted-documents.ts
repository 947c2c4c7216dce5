import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { BoundedCache } from '@hansa/chassis/bounded-cache';
import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

const remembered = 2_000;

/**
 * Lets nothing be asked but what the pages ask, by a file of documents and their SHA-256: in full, or by the hash alone.
 * The file is read again when the pages were built again; without it nothing is trusted.
 */
export const onlyTrusted = (file: string): RequestHandler => {
  const documents = documentsIn(file);
  const hashes = new BoundedCache<string>(remembered);
  const hashOf = (text: string) => {
    const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('hex');
    hashes.set(text, hash);
    return hash;
  };
  return (request, _, next) => {
    const { query, extensions } = request.body ?? {};
    const asked =
      typeof query === 'string' ? hashOf(query) : extensions?.persistedQuery?.sha256Hash;
    const document = typeof asked === 'string' ? documents()[asked] : undefined;
    if (document === undefined) {
      throw new GraphQLError('This shop answers only what its pages ask.', {
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
      });
    }
    const { persistedQuery: _hash, ...others } = extensions ?? {};
    request.body = { ...request.body, query: document, extensions: others };
    next();
  };
};

const documentsIn = (file: string) => {
  let known: { at: number; documents: Record<string, string> } | undefined;
  return () => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return {};
    if (known?.at !== at) known = { at, documents: read(file) };
    return known.documents;
  };
};

const read = (file: string): Record<string, string> =>
  Object.assign(Object.create(null), JSON.parse(readFileSync(file, 'utf8')));
