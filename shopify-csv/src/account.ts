import type { Account } from './post.ts';

/** Who asks and where, as the environment says; without it, the demo's member of staff at the usual address. */
export const accountFrom = (environment: NodeJS.ProcessEnv): Account => ({
  url: (environment.HANSA_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, ''),
  email: environment.ADMIN_EMAIL ?? 'admin@hansa.test',
  password: environment.ADMIN_PASSWORD ?? 'hansa-admin',
});
