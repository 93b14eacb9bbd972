/**
 * Counts how often a key may do something, as Cloudflare's rate limits do: in windows of the clock, in
 * memory alone. Miniflare's own writes a row and waits for the disk at every request. It runs in workerd,
 * alone: nothing of ours can be imported here.
 */
import { WorkerEntrypoint } from "cloudflare:workers";

interface Props {
  limit: number;
  /** Seconds. */
  period: number;
  /** The limits of one name count together. */
  namespace: string;
}

interface Window {
  number: number;
  counts: Map<string, number>;
}

const windows = new Map<string, Window>();

// oxlint-disable-next-line import/no-default-export -- workerd takes a worker out of this one
export default class RateLimits extends WorkerEntrypoint<unknown, Props> {
  limit({ key }: { key: string }): { success: boolean } {
    const { counts } = openWindow(this.ctx.props, Date.now());
    const count = counts.get(key) ?? 0;
    if (count >= this.ctx.props.limit) return { success: false };
    counts.set(key, count + 1);
    return { success: true };
  }
}

/** The window of this moment; what was counted in the one before is forgotten. */
function openWindow({ namespace, period }: Props, now: number): Window {
  const number = Math.floor(now / (period * 1_000));
  const current = windows.get(namespace);
  if (current?.number === number) return current;
  const opened = { number, counts: new Map<string, number>() };
  windows.set(namespace, opened);
  return opened;
}
