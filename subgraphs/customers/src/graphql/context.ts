import type { Context } from '@hansa/chassis/context';
import type { loaders } from './loaders.ts';

export type RequestContext = Context<ReturnType<typeof loaders>, Record<never, never>>;
