import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers of what stands beside the pages: nothing from elsewhere, no scripts. */
export const pageHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'https:', 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

/** Headers of an application: its own scripts, and styles that carry the word made for this one answer. */
export const strictPolicy = (nonce: string): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        // Sizes and places that are computed; no selector can come in this way.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'https:', 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });

/** Headers of the graph. In development its page is Apollo Sandbox, which brings its own scripts and policy. */
export const graphHeaders = (isProduction: boolean): RequestHandler =>
  isProduction
    ? helmet({ strictTransportSecurity: false })
    : helmet({
        contentSecurityPolicy: false,
        crossOriginEmbedderPolicy: false,
        strictTransportSecurity: false,
      });
