import type { Context } from '@hansa/chassis/context';
import type { clients } from '../clients/clients.ts';
import type { loaders } from './loaders.ts';

export type RequestContext = Context<ReturnType<typeof loaders>, ReturnType<typeof clients>>;
