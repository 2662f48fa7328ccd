interface Bucket {
  tokens: number;
  /** Milliseconds of the clock given. */
  at: number;
}

/**
 * Counts calls by key: each key has as many tokens as it may make calls in a minute, and they come back evenly over the
 * minute. It remembers a bounded number of keys, forgetting first the one that called longest ago. It counts for this
 * copy of the program alone: where several run, a key has as many times the limit.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly maximumKeys = 10_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a token: 0, or the whole seconds after which there is one again. */
  take(key: string, perMinute: number): number {
    const perMillisecond = perMinute / 60_000;
    const now = this.now();
    const known = this.buckets.get(key) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, known.tokens + (now - known.at) * perMillisecond);
    // Taken out and put in again, so that the keys lie in the order of their last call.
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    this.forget();
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1000));
  }

  private forget(): void {
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.maximumKeys && oldest !== undefined) this.buckets.delete(oldest);
  }
}
