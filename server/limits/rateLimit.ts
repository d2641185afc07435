import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  /** Null: go on. Otherwise the seconds until the next request may come. */
  take(accountId: string): Promise<number | null>;
}

/** Requests per second and account, in this process. Null: no limit. */
export function rateLimit(perSecond: number): RateLimit | null {
  if (perSecond === 0) return null;
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return {
    take: async (accountId) => {
      try {
        await limiter.consume(accountId);
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
        throw refused;
      }
    },
  };
}
