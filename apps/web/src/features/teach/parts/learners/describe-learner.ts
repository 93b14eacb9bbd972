import type { ClassLearner } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { formatDate, formatMinutes } from "../../../../i18n/index.ts";

/** So many days are looked at: a longer streak is at least this long. */
const DAYS_LOOKED_AT = 84;

/** How a learner listens to the course and knows it, in short; what is none is left out. */
export function listFacts(learner: ClassLearner, now: number): string[] {
  const { lastHeardAt, weekMs, streak, answers, due, weak, overruled } = learner;
  return [
    lastHeardAt === null
      ? t("learners.never")
      : t("learners.heard", { day: formatDate(lastHeardAt, now) }),
    weekMs === 0 ? "" : t("learners.week", { minutes: formatMinutes(weekMs) }),
    sayStreak(streak),
    t("learners.answers", { count: answers }),
    due === 0 ? "" : t("learners.due", { count: due }),
    weak === 0 ? "" : t("learners.weak", { count: weak }),
    overruled === 0 ? "" : t("learners.overruled", { count: overruled }),
  ];
}

function sayStreak(count: number): string {
  if (count === 0) return "";
  return t(count < DAYS_LOOKED_AT ? "learners.streak" : "learners.longStreak", { count });
}
