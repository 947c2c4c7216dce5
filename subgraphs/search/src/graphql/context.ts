import type { Context } from '@hansa/chassis/context';
import type { clients } from '../clients/clients.ts';

export type RequestContext = Context<Record<never, never>, ReturnType<typeof clients>>;
