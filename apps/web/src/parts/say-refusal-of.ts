import type { Reason } from "@learnlab/domain/client";

import { t } from "../i18n/study.ts";

/** What the reason speaks of, if it speaks to a learner of their own episodes. */
type OfLearner = Extract<
  Reason,
  { reason: "episode.quota_reached" | "episode.too_many_unfinished" }
>;

/**
 * Why an episode for somebody else was refused, with their name. Null where the reason says "you" to nobody, and
 * for an episode of one's own, whose name is null.
 */
export function sayRefusalOf(
  why: OfLearner | { reason: string | null },
  name: string | null,
): string | null {
  if (name === null || !isOfLearner(why)) return null;
  if (why.reason === "episode.too_many_unfinished") {
    return t("make.unfinishedOf", { name, count: why.details.most });
  }
  const { episodesPerDay: count, untilTomorrowMs } = why.details;
  return t(untilTomorrowMs === null ? "make.quotaMovedOf" : "make.quotaOf", { name, count });
}

function isOfLearner(why: OfLearner | { reason: string | null }): why is OfLearner {
  return why.reason === "episode.quota_reached" || why.reason === "episode.too_many_unfinished";
}
