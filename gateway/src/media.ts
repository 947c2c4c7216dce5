import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import express, { type RequestHandler, type Response } from 'express';

const drawing = /^\/[\w-]+\.svg$/;
const toBrotli = promisify(brotliCompress);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A folder of pictures. Drawings are text: they are compressed once, and kept so. */
export const media = (folder: string): RequestHandler[] => [
  compressedDrawings(folder),
  express.static(folder, { index: false, maxAge: '1d', setHeaders: pictureHeaders }),
];

const pictureHeaders = (response: Pick<Response, 'setHeader'>) => {
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('vary', 'accept-encoding');
};

const compressedDrawings = (folder: string): RequestHandler => {
  const known = new Map<string, { at: number; body: Buffer }>();
  const bodyOf = async (file: string) => {
    const { mtimeMs: at } = await stat(file);
    const kept = known.get(file);
    if (kept?.at === at) return kept.body;
    const body = await toBrotli(await readFile(file), quality);
    known.set(file, { at, body });
    return body;
  };
  return async (request, response, next) => {
    const { path, method } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !drawing.test(path)) return next();
    if (!request.acceptsEncodings('br')) return next();
    const body = await bodyOf(join(folder, path)).catch(() => null);
    if (!body) return next();
    pictureHeaders(response);
    response.setHeader('cache-control', 'public, max-age=86400');
    response.setHeader('content-encoding', 'br');
    response.type('svg').send(body);
  };
};
