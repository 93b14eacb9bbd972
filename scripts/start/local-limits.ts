/**
 * Counts how often a key may do something, like Cloudflare's rate limits: in fixed windows, in memory only.
 * Miniflare's own limiter writes a row and waits for the disk at every request, and a worker of its own would
 * be one more hop for each. It runs in the isolate of the worker: nothing of ours can be imported here.
 */
interface Limit {
  /** How often within a period. */
  limit: number;
  /** Seconds. */
  period: number;
}

interface Counter {
  limit(asked: { key: string }): Promise<{ success: boolean }>;
}

export function openLimits(limits: Record<string, Limit>): Record<string, Counter> {
  return Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, count(limit)]));
}

function count({ limit, period }: Limit): Counter {
  let current = 0;
  let counts = new Map<string, number>();
  return {
    async limit({ key }) {
      const window = Math.floor(Date.now() / (period * 1_000));
      // The counts of the window before are dropped.
      if (window !== current) counts = new Map();
      current = window;
      const before = counts.get(key) ?? 0;
      if (before >= limit) return { success: false };
      counts.set(key, before + 1);
      return { success: true };
    },
  };
}
