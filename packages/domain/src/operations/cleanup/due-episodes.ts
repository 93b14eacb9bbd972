import { readRetention, type RetentionDeps } from "../../installation/index.ts";
import type { DueEpisodes } from "./ports.ts";
import { DAY_MS } from "../../shared/index.ts";

/** How long a deleted episode can be restored. */
const REMOVED_DAYS = 7;
const FAILED_DAYS = 30;
/** An episode heard within this time is still in use, however old it is. */
const HEARD_DAYS = 30;

/** The reasons to delete episodes at an instant; a reason may match none. */
export async function listReasons(deps: RetentionDeps, at: number): Promise<DueEpisodes[]> {
  const { episodeDays } = await readRetention(deps);
  const due: DueEpisodes[] = [
    { why: "removed", before: at - REMOVED_DAYS * DAY_MS },
    { why: "failed", before: at - FAILED_DAYS * DAY_MS },
  ];
  if (episodeDays === null) return due;
  const unheardSince = at - HEARD_DAYS * DAY_MS;
  return [...due, { why: "old", before: at - episodeDays * DAY_MS, unheardSince }];
}
