// A request's keys come in; whether it may pass, and what it is told of its allowance, go out. Token buckets in bounded memory:
// a bucket refills evenly, so a burst up to the limit passes and a flood does not.

/** How many requests a key may make. */
export interface RateLimit {
  /** Requests a minute; also the largest burst. */
  readonly perMinute: number;
}

/** What a request is told. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  /** Whole requests left now. */
  readonly remaining: number;
  /** Seconds, at least 1, until the bucket is full again; for a refused request, until one more may pass. */
  readonly resetSeconds: number;
}

/** Takes one token of a key's bucket, where there is one. */
export interface RateLimiter {
  take(key: string): Allowance;
  /** The fullest use of any bucket seen since it was asked last, 0 to 1, for the operator's gauge. */
  peakUse(): number;
}

/**
 * Most keys that are remembered; about 200 bytes each. Beyond it the keys that were idle longest are forgotten and get a full
 * bucket back, so that a flood of new keys weakens the limit of the idle ones only.
 */
const REMEMBERED_KEYS = 50_000;

interface Bucket {
  tokens: number;
  /** On the limiter's clock. */
  at: number;
}

/** A limiter of its own; `now` is a clock in milliseconds that never runs backwards. */
export function createRateLimiter(
  { perMinute }: RateLimit,
  now: () => number,
  rememberedKeys = REMEMBERED_KEYS,
): RateLimiter {
  // Two generations: what was used lately, and before. Dropping a whole generation takes no time, where taking single
  // old keys out of a Map takes longer the more were taken before.
  let recent = new Map<string, Bucket>();
  let older = new Map<string, Bucket>();
  const perMillisecond = perMinute / 60_000;
  let peak = 0;

  function bucketOf(key: string): Bucket {
    const at = now();
    const known = recent.get(key) ?? older.get(key);
    const tokens =
      known === undefined ? perMinute : Math.min(perMinute, known.tokens + (at - known.at) * perMillisecond);
    const bucket = { tokens, at };
    recent.set(key, bucket);
    if (recent.size > rememberedKeys / 2) [older, recent] = [recent, new Map()];
    return bucket;
  }

  return {
    take(key) {
      const bucket = bucketOf(key);
      const allowed = bucket.tokens >= 1;
      if (allowed) bucket.tokens -= 1;
      peak = Math.max(peak, allowed ? 1 - bucket.tokens / perMinute : 1);
      const missing = allowed ? perMinute - bucket.tokens : 1 - bucket.tokens;
      return {
        allowed,
        limit: perMinute,
        remaining: Math.floor(bucket.tokens),
        resetSeconds: Math.max(1, Math.ceil(missing / perMillisecond / 1_000)),
      };
    },
    peakUse() {
      const seen = peak;
      peak = 0;
      return seen;
    },
  };
}
