import type { CourseStudy } from "../../../api.ts";
import type { ConceptState, LearnerState } from "../../../data/learner-state.ts";
import { formatPercent } from "../../../i18n/index.ts";
import { t as tStanding } from "../../../i18n/standing.ts";
import { t } from "../../../i18n/study.ts";
import { sayDay } from "../../../parts/standing/say-day.ts";

/** A concept's facts in words: when it is due, its last result, and where it was met. */
export function sayMet(
  { study, state }: { study: CourseStudy; state: LearnerState },
  conceptId: string,
): string[] {
  const known = state.concepts.find((one) => one.conceptId === conceptId);
  return [
    ...(known === undefined ? [] : sayKnown(known, state.today)),
    ...sayWhere(study, conceptId),
  ];
}

function sayKnown({ dueOn, right, answers, choice }: ConceptState, today: string): string[] {
  const isAsked = dueOn !== null && choice !== "skip";
  return [
    isAsked ? sayBack(dueOn, today) : "",
    answers === 0 ? "" : tStanding("standing.answers", { right, count: answers }),
  ];
}

function sayBack(dueOn: string, today: string): string {
  return dueOn <= today
    ? tStanding("standing.dueNow")
    : tStanding("standing.dueOn", { day: sayDay(dueOn, Date.now()) });
}

function sayWhere(study: CourseStudy, conceptId: string): string[] {
  const met = study.concepts.find((one) => one.conceptId === conceptId);
  if (met === undefined) return [];
  const { episodes, finished, quizzes, percent } = met;
  return [
    episodes === 0 ? "" : t("course.conceptEpisodes", { count: episodes }),
    finished === 0 ? "" : t("course.conceptFinished"),
    percent === null
      ? ""
      : t("course.conceptQuizzes", { count: quizzes, percent: formatPercent(percent / 100) }),
  ];
}
