/** Waits, and provides randomness. */
export interface Waiting {
  wait(ms: number): Promise<void>;
  /** 0 up to 1. */
  random(): number;
}

interface Backoff {
  /** The upper bound of the first pause, in ms; it doubles with each further one. */
  firstMs: number;
  longestMs: number;
}

interface Rule extends Backoff {
  /** The most times that the work is started. */
  tries: number;
  isTransient(error: unknown): boolean;
  /** Runs after the pause, before the next try. */
  beforeAgain?(): Promise<void>;
}

/** The pause after a try (from 1), in ms, with full jitter so that retries do not coincide. */
export function backoffMs(tried: number, backoff: Backoff, random: number): number {
  return Math.round(Math.min(backoff.longestMs, backoff.firstMs * 2 ** (tried - 1)) * random);
}

/** Runs the work and retries transient errors after a pause; throws the last error. */
export async function tryAgain<TResult>(
  waiting: Waiting,
  rule: Rule,
  work: () => Promise<TResult>,
): Promise<TResult> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried >= rule.tries || !rule.isTransient(error)) throw error;
      await waiting.wait(backoffMs(tried, rule, waiting.random()));
      await rule.beforeAgain?.();
    }
  }
}
