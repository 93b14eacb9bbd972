import type { Reason, ReasonName } from "@learnlab/domain/client";

import { listTitles, t, tReason } from "./i18n/index.ts";

type DetailsOf<TName extends ReasonName> = Extract<Reason, { reason: TName }>["details"];

/** Sentences for reasons whose details matter. */
const SPOKEN: { [TName in ReasonName]?: (details: DetailsOf<TName>) => string } = {
  "episode.quota_reached": ({ episodesPerDay: count, untilTomorrowMs }) =>
    untilTomorrowMs === null ? t("refused.quotaMoved", { count }) : t("refused.quota", { count }),
  "episode.too_many_unfinished": ({ most: count }) => t("refused.unfinished", { count }),
  "episode.too_many_retries": ({ most: count }) => t("refused.retries", { count }),
  "account.teaches": ({ courses, others }) =>
    t("refused.teaches", { courses: listTitles(others > 0 ? [...courses, "…"] : courses) }),
};

/** Why something was refused, in the interface's language; null without a text for it. */
export function sayReason<TName extends ReasonName>(why: {
  reason: TName;
  details: DetailsOf<TName>;
}): string | null {
  return SPOKEN[why.reason]?.(why.details) ?? tReason(why.reason);
}
