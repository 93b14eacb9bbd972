import { z } from "zod";

import type { CleanupRun } from "./cleanup-run.ts";
import { DAY_MS } from "../../shared/index.ts";

/** Intermediate results are deleted after a week, and an episode without them is made from the start; plus a day. */
const WORK_DAYS = 8;
/** workerd opens six connections at once. */
const AT_ONCE = 5;

/** The parts of a speech or assemble step's result that the cleanup needs. */
const StepOutput = z.union([
  z.object({
    trackId: z.string(),
    parts: z.array(z.object({ audioKey: z.string(), marksKey: z.string().nullable() })),
  }),
  z
    .object({ id: z.string(), audioKey: z.string() })
    .transform(({ id }) => ({ trackId: id, parts: [] })),
  z.object({ leftOut: z.string() }).transform(() => ({ trackId: null, parts: [] })),
]);

interface Needed {
  /** Ids of tracks under `ep/` that are assembled and not published yet. */
  tracks: Set<string>;
  /** Keys of parts that a track still has to be joined from. */
  parts: Set<string>;
}

/** What unpublished episodes need, whose tracks the database does not name yet. */
export interface Unpublished {
  /** Reads it once, on demand; null if there is no time. */
  read(): Promise<Needed | null>;
}

export function createUnpublished(run: CleanupRun): Unpublished {
  let reading: Promise<Needed | null> | null = null;
  return { read: () => (reading ??= readNeeded(run)) };
}

async function readNeeded(run: CleanupRun): Promise<Needed | null> {
  const { deps, due, at } = run;
  const needed: Needed = { tracks: new Set(), parts: new Set() };
  const keys = await deps.cleanup.listUnpublished({ since: at - WORK_DAYS * DAY_MS, due, at });
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    if (!run.mayGoOn()) return null;
    const group = keys.slice(from, from + AT_ONCE);
    const texts = await Promise.all(group.map((key) => deps.media.getText(key)));
    for (const text of texts) if (text !== null) note(needed, text);
  }
  return needed;
}

function note(needed: Needed, text: string): void {
  const { trackId, parts } = StepOutput.parse(JSON.parse(text));
  if (trackId !== null) needed.tracks.add(trackId);
  for (const { audioKey, marksKey } of parts) needed.parts.add(audioKey).add(marksKey ?? audioKey);
}
