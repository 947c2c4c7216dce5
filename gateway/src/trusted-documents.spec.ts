import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { onlyTrusted } from './trusted-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-documents-'));
const file = join(folder, 'trusted-documents.json');
const document = 'query Home {\n  __typename\n}';
const sha256Hash = createHash('sha256').update(document).digest('hex');

afterAll(() => rmSync(folder, { recursive: true }));

/** What is left of a request's body, or the code of the refusal. */
const pass = (body: object, at = file) => {
  const request = { body } as Request;
  try {
    onlyTrusted(at)(request, {} as Response, () => {});
    return request.body;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

describe('Where only trusted documents are answered', () => {
  writeFileSync(file, JSON.stringify({ [sha256Hash]: document }));

  it('one of them is, in full or by its hash', () => {
    expect(pass({ query: document, variables: { a: 1 } })).toMatchObject({ query: document });
    expect(pass({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).toEqual({
      query: document,
      extensions: {},
    });
  });

  it.each([
    ['another document', { query: '{ products { nodes { id } } }' }],
    ['the same with one more space', { query: `${document} ` }],
    ['an unknown hash', { extensions: { persistedQuery: { sha256Hash: 'f'.repeat(64) } } }],
    [
      'another document under a trusted hash',
      { query: '{ me { id } }', extensions: { persistedQuery: { sha256Hash } } },
    ],
    [
      'a name that every object has',
      { extensions: { persistedQuery: { sha256Hash: 'constructor' } } },
    ],
    ['nothing', {}],
  ])('%s is not', (_, body) => {
    expect(pass(body)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('nothing is, as long as the pages were never built', () => {
    expect(pass({ query: document }, join(folder, 'missing.json'))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });
});
