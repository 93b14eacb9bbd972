import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { loadDue } from "./reviews.ts";

/** The last year of listening, and streaks. Reviews count for them, so the key begins as that of what is due. */
export const loadListening = query(() => api.listening.days.query(), `${loadDue.key}-listening`);
export type Listening = Awaited<ReturnType<typeof api.listening.days.query>>;

/** Listening and answers by course, from the first to the last day. */
export const loadListenedCourses = query(
  (span: { from: string; to: string }) => api.listening.courses.query(span),
  `${loadDue.key}-listened-courses`,
);
export type CourseTotals = Awaited<ReturnType<typeof api.listening.courses.query>>[number];

/** The last seven days and the current streak. */
export const loadWeek = query(() => api.listening.week.query(), `${loadDue.key}-week`);
export type Week = Awaited<ReturnType<typeof api.listening.week.query>>;
