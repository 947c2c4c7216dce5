import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestContext } from './request-context.ts';

/** Takes what an operation costs from what its principal may spend. */
export type Spend = (request: RequestContext, cost: number) => Promise<void>;

const pointsPerMinute = 120_000;

/** Everybody may spend as much as they like. */
export const unlimited: Spend = async () => {};

/** A minute's budget of cost for each session, and for each address without one; past it, RATE_LIMITED. */
export const budgeted = (): Spend => {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });
  return async ({ identity }, cost) => {
    try {
      await limiter.consume(identity.subject ?? `address ${identity.address}`, cost);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1_000);
      throw new GraphQLError(`Too much at once; try again in ${seconds} seconds.`, {
        extensions: {
          code: 'RATE_LIMITED',
          http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
        },
      });
    }
  };
};
