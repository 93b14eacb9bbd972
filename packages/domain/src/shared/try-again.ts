/** How long to wait, and by chance how long. */
export interface Waiting {
  wait(ms: number): Promise<void>;
  /** 0 up to 1. */
  random(): number;
}

interface Backoff {
  /** The bound of the first pause, in ms; it doubles with every further one. */
  firstMs: number;
  longestMs: number;
}

interface Rule extends Backoff {
  /** How often the work is begun at most. */
  tries: number;
  isTransient(error: unknown): boolean;
  /** Done after the pause, before the work begins again. */
  beforeAgain?(): Promise<void>;
}

/** The pause after the given try (from 1), in ms: full jitter, so that retries never march in step. */
export function backoffMs(tried: number, backoff: Backoff, random: number): number {
  return Math.round(Math.min(backoff.longestMs, backoff.firstMs * 2 ** (tried - 1)) * random);
}

/** Does the work, and again after a pause while its error is transient; throws the last error. */
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
