import type { OpenAPIHono } from "@hono/zod-openapi";
import { type LearnerState, type LearningReport, reportLearning } from "@learnlab/domain";

import { answerCsv } from "./answer-csv.ts";
import { toRange } from "./days-query.ts";
import type { RestEnv } from "./rest-context.ts";
import { toDayTotals } from "./v1-listening.ts";
import {
  getLearningReport,
  getLearningTable,
  listColumns,
  type TableRows,
} from "./v1-report-operations.ts";

/** Reports to take away, as JSON and as files for spreadsheets. */
export function addReports(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getLearningReport, async (c) => {
    const range = toRange(c.req.valid("query"));
    const report = await reportLearning(c.env.machine, { actor: c.get("actor"), range });
    const { timeZone, today, range: told } = report;
    const { totals, ...tables } = toTables(report);
    const [only] = totals;
    return c.json({ time_zone: timeZone, today, ...told, totals: only, ...tables }, 200);
  });

  app.openapi(getLearningTable, async (c) => {
    const range = toRange(c.req.valid("query"));
    const { table } = c.req.valid("param");
    const report = await reportLearning(c.env.machine, { actor: c.get("actor"), range });
    const rows = toTables(report)[table];
    return answerCsv(c, {
      name: table,
      day: report.today,
      table: { columns: listColumns(table), rows },
    });
  });
}

function toTables(report: LearningReport): TableRows & { totals: [TableRows["totals"][number]] } {
  const { days, listened, courses, due } = report;
  return {
    totals: [toTotals(report)],
    days: days.map(({ localDate, answers, rights, finished, ...heard }) => ({
      date: localDate,
      ...toDayTotals(heard),
      answers,
      answers_right: rights,
      podcasts_finished: finished,
    })),
    listened_courses: listened.map(({ course, listenedMs, answers, rights }) => ({
      course_id: course?.courseId ?? null,
      title: course?.title ?? null,
      total_time_listened: Math.round(listenedMs / 1000),
      answers,
      answers_right: rights,
    })),
    courses: courses.map(toCourse),
    weak_points: courses.flatMap(({ courseId, weak }) =>
      weak.map(({ conceptId, subject, reason }) => ({
        course_id: courseId,
        concept_id: conceptId,
        subject,
        reason: reason.kind,
        answers: reason.kind === "quiz" ? null : reason.count,
        answers_right: reason.kind === "quiz" ? null : reason.right,
        quizzes: reason.kind === "quiz" ? reason.quizzes : null,
        quizzes_percent: reason.kind === "quiz" ? reason.percent : null,
      })),
    ),
    concepts: courses.flatMap(({ courseId, concepts }) =>
      concepts.map(({ conceptId, term, state, dueOn, answers, right }) => ({
        course_id: courseId,
        concept_id: conceptId,
        term,
        state,
        due_on: dueOn,
        answers,
        answers_right: right,
      })),
    ),
    due: due.map(({ day, count }) => ({ date: day, concepts_due: count })),
  };
}

function toTotals({ totals, streaks, courses }: LearningReport): TableRows["totals"][number] {
  const all = courses.map(toCourse);
  const sum = (name: CountName) => all.reduce((before, course) => before + course[name], 0);
  return {
    ...toDayTotals(totals),
    podcasts_started: totals.episodesBegun,
    podcasts_completed: totals.episodesCompleted,
    current_streak: streaks.current,
    longest_streak: streaks.longest,
    is_active_today: streaks.isTodayActive,
    frozen_days: streaks.frozen.join(" "),
    answers: sum("answers"),
    answers_right: sum("answers_right"),
    answers_half: sum("answers_half"),
    concepts_new: sum("concepts_new"),
    concepts_learning: sum("concepts_learning"),
    concepts_mastered: sum("concepts_mastered"),
    concepts_due: sum("concepts_due"),
  };
}

type CourseRow = TableRows["courses"][number];
type CountName = keyof CourseRow & (`answers${string}` | `concepts_${string}`);

function toCourse({ courseId, title, ability, counts }: LearnerState): CourseRow {
  return {
    course_id: courseId,
    title,
    level: ability.level,
    percent: ability.percent,
    answers: ability.answers.count,
    answers_right: ability.answers.right,
    answers_half: ability.answers.half,
    quizzes: ability.quizzes.count,
    quizzes_percent: ability.quizzes.percent,
    concepts_new: counts.notYet,
    concepts_learning: counts.learning,
    concepts_mastered: counts.mastered,
    concepts_due: counts.due,
  };
}
