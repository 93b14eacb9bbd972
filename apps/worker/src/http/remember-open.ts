import type { MediaReader, MediaVerdict } from "@learnlab/domain";

/** A player requests many ranges in a row; after access ends, they still work for at most this long. */
const REMEMBERED_MS = 4_000;
/** After this time one request checks again for all, so that they do not all check at the end. */
const ASKED_AGAIN_MS = 2_000;
const MOST_KEYS = 1_000;

type CheckAccess = (key: string, reader: MediaReader) => Promise<MediaVerdict>;

/** Wraps the check and remembers granted access for a few seconds. */
export function rememberOpen(check: CheckAccess, now: () => number): CheckAccess {
  const open = new Map<string, { until: number; askedAgainAt: number }>();

  function isKnown(name: string): boolean {
    const known = open.get(name);
    if (known === undefined || now() >= known.until) return false;
    if (now() < known.askedAgainAt) return true;
    known.askedAgainAt = known.until;
    return false;
  }

  return async (key, reader) => {
    const name = JSON.stringify([key, reader]);
    if (isKnown(name)) return "open";
    const askedAt = now();
    const verdict = await check(key, reader);
    if (open.size >= MOST_KEYS) open.clear();
    if (verdict === "open") {
      open.set(name, { until: askedAt + REMEMBERED_MS, askedAgainAt: askedAt + ASKED_AGAIN_MS });
    } else open.delete(name);
    return verdict;
  };
}
