import type { Clock } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { AccountEraser } from "./ports.ts";

/** How many prefixes are deleted before the row is updated; each takes two calls. */
const AT_ONCE = 25;
/** Stays below the ten thousand calls that one invocation of a Worker may make. */
const MOST_PIECES = 100;
const CRON_MS = 60_000;

export interface ForgetDeps {
  eraser: Pick<AccountEraser, "findUnfinished" | "keepUnfinished">;
  media: MediaStore;
  clock: Clock;
}

/**
 * Deletes the objects of deleted accounts. Each deletion stores what is left, so an interrupted one
 * continues; objects that are gone are ignored.
 */
export async function forgetObjects(
  deps: ForgetDeps,
  { budgetMs }: { budgetMs: number },
): Promise<{ isComplete: boolean }> {
  const until = deps.clock.now() + budgetMs;
  for (let piece = 0; piece < MOST_PIECES && deps.clock.now() < until; piece += 1) {
    const left = await deps.eraser.findUnfinished();
    if (left === null) return { isComplete: true };
    const { id, prefixes } = left;
    for (const prefix of prefixes.slice(0, AT_ONCE)) await removeAll(deps, prefix);
    const rest = prefixes.slice(AT_ONCE);
    await deps.eraser.keepUnfinished({ id, prefixes: rest, at: deps.clock.now() });
  }
  return { isComplete: (await deps.eraser.findUnfinished()) === null };
}

/** The same for a cron, with the number of completed deletions. */
export async function finishDeletions(deps: ForgetDeps): Promise<{ deletionsUnfinished: number }> {
  if ((await deps.eraser.findUnfinished()) === null) return { deletionsUnfinished: 0 };
  const { isComplete } = await forgetObjects(deps, { budgetMs: CRON_MS });
  return { deletionsUnfinished: isComplete ? 0 : 1 };
}

async function removeAll({ media }: ForgetDeps, prefix: string): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await media.list(prefix, cursor);
    if (page.objects.length > 0) await media.delete(page.objects.map(({ key }) => key));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
}
