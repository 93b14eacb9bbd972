/**
 * Counts how often a key may do something, like Cloudflare's rate limits: in fixed windows, in memory only.
 * Miniflare's own limiter writes a row and waits for the disk at every request. It runs alone in workerd:
 * nothing of ours can be imported here.
 */
import { WorkerEntrypoint } from "cloudflare:workers";

interface Props {
  limit: number;
  /** Seconds. */
  period: number;
  /** Limits with the same name count together. */
  namespace: string;
}

interface Window {
  number: number;
  counts: Map<string, number>;
}

const windows = new Map<string, Window>();

// oxlint-disable-next-line import/no-default-export -- workerd expects a worker as the default export
export default class RateLimits extends WorkerEntrypoint<unknown, Props> {
  limit({ key }: { key: string }): { success: boolean } {
    const { counts } = openWindow(this.ctx.props, Date.now());
    const count = counts.get(key) ?? 0;
    if (count >= this.ctx.props.limit) return { success: false };
    counts.set(key, count + 1);
    return { success: true };
  }
}

/** The current window; counts of the previous one are dropped. */
function openWindow({ namespace, period }: Props, now: number): Window {
  const number = Math.floor(now / (period * 1_000));
  const current = windows.get(namespace);
  if (current?.number === number) return current;
  const opened = { number, counts: new Map<string, number>() };
  windows.set(namespace, opened);
  return opened;
}
