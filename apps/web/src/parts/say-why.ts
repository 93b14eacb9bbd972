import type { EpisodeSummary } from "../api.ts";
import { countDays, formatDay, formatPercent, t } from "../i18n/index.ts";

type Why = NonNullable<EpisodeSummary["why"]>;

/** Why an episode has its topic, for its learner. */
export function sayWhy(why: Why, now: number): string {
  const { kind, term } = why;
  switch (kind) {
    case "quiz":
      return sayQuiz(why, now);
    case "weak":
      return t("why.weak", { percent: formatPercent(why.percent / 100), term });
    case "first":
    case "next":
      return t(`why.${kind}`, { term, course: why.course });
    case "chosen":
    case "more":
    case "missed":
    case "due":
    case "again":
      return t(`why.${kind}`, { term });
  }
}

function sayQuiz({ term, ...quiz }: Extract<Why, { kind: "quiz" }>, now: number): string {
  const percent = formatPercent(quiz.percent / 100);
  const days = countDays(quiz.takenAt, now);
  if (days === 0) return t("why.quizToday", { percent, term });
  if (days === 1) return t("why.quizYesterday", { percent, term });
  return t("why.quizOn", { percent, term, day: formatDay(quiz.takenAt, now) });
}
