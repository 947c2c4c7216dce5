import type { Identity } from '@hansa/chassis/identity';

/** What the gateway knows of a request: who asks, and what it is called in logs and facts. */
export type RequestContext = { identity: Identity; requestId: string };
