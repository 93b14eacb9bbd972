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

interface LocalEnv {
  /** The limits by the names of their bindings. */
  LOCAL_LIMITS: Record<string, Limit>;
}

interface Handlers {
  fetch(request: unknown, env: object, context: unknown): unknown;
  queue(batch: unknown, env: object, context: unknown): unknown;
  scheduled(event: unknown, env: object, context: unknown): unknown;
}

/** The same worker, with the limits counted here as its bindings. */
export function countLocally(worker: Handlers): Handlers {
  let known: { env: LocalEnv; counted: object } | null = null;
  const addLimits = (env: LocalEnv) => {
    // There is one environment as long as the isolate lives, and so one count.
    if (known?.env === env) return known.counted;
    const counted = { ...env, ...openLimits(env.LOCAL_LIMITS) };
    known = { env, counted };
    return counted;
  };
  return {
    fetch: (request, env: LocalEnv, context) => worker.fetch(request, addLimits(env), context),
    queue: (batch, env: LocalEnv, context) => worker.queue(batch, addLimits(env), context),
    scheduled: (event, env: LocalEnv, context) => worker.scheduled(event, addLimits(env), context),
  };
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
