import type { WeakPoint } from "../../data/learner-state.ts";
import { formatPercent } from "../../i18n/index.ts";
import { t } from "../../i18n/standing.ts";

/** Why something counts as weak, in the numbers that say so. */
export function sayWeak({ reason }: WeakPoint): string[] {
  if (reason.kind === "quiz") {
    const percent = formatPercent(reason.percent / 100);
    return [t("standing.weakQuiz", { count: reason.quizzes, percent })];
  }
  const answers = t("standing.answers", { right: reason.right, count: reason.count });
  return reason.kind === "missed" ? [t("standing.weakMissed"), answers] : [answers];
}
