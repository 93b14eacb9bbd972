import { expect, test } from "vitest";

import type { Brief } from "../../episodes/index.ts";
import { type Language, LANGUAGES } from "../../languages/index.ts";
import { makeBrief } from "../../testing/briefs/index.ts";
import { findUntold } from "../checks/find-untold.ts";
import type { FrameRequest } from "../script-writer.ts";
import { writeTemplateFrame } from "./write-frame.ts";

const COURSES = ["Database Design", "Optics"] as const;
const TERMS = ["Join", "Lens", "View", "Mirror"];
const STATES = 240;

/** One of many states of a learner: what was heard, missed, weak, asked for, finished, connected. */
function requestIn(state: number, language: Language): FrameRequest {
  const of = <TValue>(values: readonly TValue[], step: number): TValue | undefined =>
    values[Math.floor(state / step) % values.length];
  const isFirst = state % 40 === 0;
  const lessons = TERMS.map((term, at) => ({
    conceptId: term,
    courseTitle: COURSES[at % COURSES.length] ?? "",
    terms: { [language]: term },
    spoken: { [language]: term.toLowerCase() },
  }));
  const concepts = lessons.map(({ conceptId, courseTitle }, at): Brief["concepts"][number] => {
    const heardDaysAgo = isFirst ? null : (of([null, 0, 1, 5, 13, 30, 100], at + 1) ?? null);
    const isHeard = heardDaysAgo !== null;
    return {
      conceptId,
      courseId: courseTitle,
      courseTitle,
      term: conceptId,
      reason: of(["next", "chosen", "weak", "more"] as const, at + 2) ?? "next",
      variant: isHeard ? "again" : "teach",
      percent: at === state % 5 ? 42 : null,
      heardDaysAgo,
      timesHeard: isHeard ? 1 + (state % 3) : 0,
      lastResult: isHeard ? (of(["missed", "had", null] as const, at + 3) ?? null) : null,
    };
  });
  const score = { courseTitle: COURSES[0], terms: {}, takenAt: 0 };
  const isLinked = state % 4 === 1;
  return {
    lessons,
    brief: makeBrief({
      name: state % 2 === 0 ? "Mia" : null,
      languages: [language],
      outputFormat: state % 3 === 0 ? "text" : "both",
      localDate: `2026-${String(1 + (state % 12)).padStart(2, "0")}-01`,
      courses: COURSES.map((title) => ({ id: title, title, language: "en", level: "beginner" })),
      weakSubjects: concepts.flatMap(({ conceptId, percent }) =>
        percent === null ? [] : [{ ...score, conceptId, subject: conceptId, percent }],
      ),
      recentScores: [{ ...score, subject: "Index", percent: 90 }],
      concepts,
      lastHeard: [],
      episodesBefore: isFirst ? 0 : 1 + state,
      finishedCourses: state % 20 === 7 ? [COURSES[1]] : [],
      links: isLinked
        ? [
            {
              fromId: "View",
              toId: "Join",
              isKnown: true,
              texts: { [language]: "View, Join" },
            },
          ]
        : [],
    }),
  };
}

test.each(LANGUAGES)(
  "what the template says of the learner in %s is in the brief, by the same check as a model's words",
  (language) => {
    const said = Array.from({ length: STATES }, (_, state) => {
      const request = requestIn(state, language);
      const [text] = writeTemplateFrame(request).texts;
      return text === undefined ? [] : findUntold(text, request);
    });
    expect([...new Set(said.flat())].slice(0, 12)).toEqual([]);
  },
);
