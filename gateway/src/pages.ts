import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Request, RequestHandler, Response } from 'express';
import { pageHeaders, strictPolicy } from './headers.ts';
import { waitingPage } from './waiting-page.ts';
import { welcomePage } from './welcome-page.ts';

/** The built applications, a folder for each, and how far they are as long as they cannot be shown. */
export type Pages = { folder: string; isReady: () => boolean; progress: () => string };

/** Applications that were built before, as a folder has them; null where it has none. */
export const builtPages = (folder: string): Pages | null =>
  exists(`${folder}/storefront/index.html`)
    ? { folder, isReady: () => true, progress: () => '' }
    : null;

const backOffice = /^\/admin(?:\/|$)/;
const hashed = /-[\w-]{8}\.(?:js|css|woff2)$/;
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * The storefront at `/` and the back office at `/admin`: files as they were built, and for every other address the page
 * itself, which knows its own. Without pages, a word of welcome at these two.
 */
export const servePages = (pages: Pages | null): RequestHandler => {
  if (!pages) return welcome;
  const page = pagesIn(pages.folder);
  return (request, response, next) => {
    const { path, method } = request;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const isFile = /\.\w+$/.test(path);
    if (!pages.isReady()) return isFile ? next() : sendWaiting(pages, request, response);
    const application = backOffice.test(path) ? 'back-office' : 'storefront';
    if (!isFile) return sendPage(page(application), request, response);
    const root = `${pages.folder}/${application}`;
    return sendFile(root, path.replace(backOffice, '/'), request, response, next);
  };
};

const welcome: RequestHandler = (request, response, next) => {
  if (request.path !== '/' && request.path !== '/admin') return next();
  return pageHeaders(request, response, () => void response.type('html').send(welcomePage));
};

const sendWaiting = ({ progress }: Pages, request: Request, response: Response) => {
  response.setHeader('cache-control', 'no-store');
  pageHeaders(request, response, () => void response.type('html').send(waitingPage(progress())));
};

const sendPage = ({ html, early }: Page, request: Request, response: Response) => {
  const nonce = randomBytes(16).toString('base64');
  const link = early.find(({ at }) => at.test(request.path))?.link;
  response.setHeader('cache-control', 'no-cache');
  if (link) response.setHeader('link', link);
  strictPolicy(nonce)(request, response, () => {
    response.type('html').send(html.replace('<hansa-root', `<hansa-root ngCspNonce="${nonce}"`));
  });
};

const sendFile = (
  root: string,
  path: string,
  request: Request,
  response: Response,
  next: () => void,
) => {
  pageHeaders(request, response, () => {
    const isHashed = hashed.test(path);
    const accepted = encodings.find(([name]) => request.acceptsEncodings(name));
    const [encoding, suffix] = accepted ?? [];
    const isSmaller = suffix !== undefined && exists(`${root}${decoded(path)}${suffix}`);
    response.setHeader('vary', 'accept-encoding');
    response.type(path.split('.').pop()!);
    if (isSmaller && encoding) response.setHeader('content-encoding', encoding);
    const options = isHashed
      ? { root, maxAge: '365d', immutable: true, dotfiles: 'deny' as const }
      : { root, cacheControl: false, headers: { 'cache-control': 'no-cache' } };
    response.sendFile(isSmaller ? path + suffix : path, options, error => {
      if (!error || response.headersSent) return;
      for (const name of ['content-encoding', 'content-type', 'cache-control'])
        response.removeHeader(name);
      next();
    });
  });
};

const decoded = (path: string) => {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('..') ? '' : plain;
  } catch {
    return '';
  }
};

type Page = { html: string; early: { at: RegExp; link: string }[] };

// Read again when it was built again.
const pagesIn = (folder: string) => {
  const known = new Map<string, Page & { at: number }>();
  return (application: string) => {
    const file = `${folder}/${application}/index.html`;
    const at = statSync(file).mtimeMs;
    const kept = known.get(application);
    if (kept?.at === at) return kept;
    const html = readFileSync(file, 'utf8');
    const page = { html, early: application === 'storefront' ? earlyIn(folder) : [], at };
    known.set(application, page);
    return page;
  };
};

/** What a browser may fetch at once for an address, such as `/p/:slug`, as the build wrote it down. */
const earlyIn = (folder: string): Page['early'] => {
  if (!exists(`${folder}/early.json`)) return [];
  const written: Record<string, string> = JSON.parse(readFileSync(`${folder}/early.json`, 'utf8'));
  return Object.entries(written).map(([at, link]) => ({
    at: new RegExp(`^${at.replace(/:\w+/g, '[^/]+')}$`),
    link,
  }));
};

const exists = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
