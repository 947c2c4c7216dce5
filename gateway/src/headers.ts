import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers of our own pages: nothing from elsewhere, no inline scripts. */
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

/** Headers of the graph. In development its page is Apollo Sandbox, which brings its own scripts and policy. */
export const graphHeaders = (isProduction: boolean): RequestHandler =>
  isProduction
    ? helmet({ strictTransportSecurity: false })
    : helmet({
        contentSecurityPolicy: false,
        crossOriginEmbedderPolicy: false,
        strictTransportSecurity: false,
      });
