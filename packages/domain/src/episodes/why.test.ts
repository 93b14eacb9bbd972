import { expect, test } from "vitest";

import { makeBrief } from "../testing/briefs/index.ts";
import type { Brief, BriefConcept, ConceptReason } from "./brief.ts";
import { explainWhy } from "./why.ts";

const TAKEN = Date.UTC(2026, 10, 24);

const concept = (conceptId: string, reason: ConceptReason): BriefConcept => ({
  conceptId,
  courseId: "optics",
  courseTitle: "Optics",
  term: `Term ${conceptId}`,
  reason,
  variant: "teach",
  percent: reason === "weak" ? 45 : null,
});

function briefOf(concepts: BriefConcept[], change: Partial<Brief> = {}): Brief {
  return makeBrief({
    languages: ["de", "en"],
    courses: [{ id: "optics", title: "Optics", language: "en", level: "beginner" }],
    concepts,
    episodesBefore: 7,
    lead: { conceptId: "a", terms: { de: "Begriff A", en: "Term A" }, questions: {} },
    ...change,
  });
}

const explain = (brief: Brief) =>
  explainWhy(
    brief,
    brief.concepts.map(({ conceptId }) => conceptId),
  );

const weakSubject = (change: Partial<Brief["weakSubjects"][number]>) => ({
  courseTitle: "Optics",
  conceptId: "a",
  subject: "Term A",
  terms: {},
  percent: 45,
  ...change,
});

test("a new learner begins with what leads the first episode", () => {
  expect(explain(briefOf([concept("a", "next")], { episodesBefore: 0 }))).toEqual({
    kind: "first",
    term: "Begriff A",
    course: "Optics",
  });
});

test("where nothing is weak, and nothing was heard, it is its turn in the course", () => {
  expect(explain(briefOf([concept("a", "next"), concept("b", "next")]))).toEqual({
    kind: "next",
    term: "Begriff A",
    course: "Optics",
  });
});

test("of courses that are finished it comes again, heard or not", () => {
  const why = explain(briefOf([concept("a", "again"), concept("b", "again")]));
  expect(why).toEqual({ kind: "again", term: "Begriff A" });
});

test("what was missed, and what is due, says so", () => {
  for (const reason of ["missed", "due"] as const) {
    expect(explain(briefOf([concept("a", reason)]))).toEqual({ kind: reason, term: "Begriff A" });
  }
});

test("one quiz is told with its day, several with their average, and never what was not asked", () => {
  const concepts = [concept("b", "next"), concept("a", "weak")];
  const withWeak = (change: Partial<Brief["weakSubjects"][number]>) =>
    explain(briefOf(concepts, { weakSubjects: [weakSubject(change)] }));
  expect(withWeak({ quizzes: 1, takenAt: TAKEN })).toEqual({
    kind: "quiz",
    term: "Begriff A",
    percent: 45,
    takenAt: TAKEN,
  });
  const average = { kind: "weak", term: "Begriff A", percent: 45 };
  expect(withWeak({ quizzes: 3, takenAt: TAKEN })).toEqual(average);
  // Briefs of before say neither how many quizzes there were nor when.
  expect(withWeak({})).toEqual(average);
  expect(withWeak({ conceptId: "b", quizzes: 1, takenAt: TAKEN })).toEqual(average);
});

test("a topic that was asked for says so, also where it is weak", () => {
  const chosen = { ...concept("a", "chosen"), percent: 45 };
  expect(explain(briefOf([chosen]))).toEqual({ kind: "chosen", term: "Begriff A" });
});

test("it is told of what is taught, in the course's words where the lead is not", () => {
  const brief = briefOf([concept("a", "next"), concept("b", "again")]);
  expect(explainWhy(brief, ["b"])).toEqual({ kind: "again", term: "Term b" });
  const { lead: _, ...older } = brief;
  expect(explainWhy(older, ["a"])).toEqual({ kind: "next", term: "Term a", course: "Optics" });
  expect(explainWhy(brief, [])).toBeNull();
});

test("of seven courses the lead's own is named, in few bytes", () => {
  const long = { ...concept("a", "next"), courseTitle: "Optics and ".repeat(20) };
  const others = ["b", "c", "d", "e", "f", "g"].map((id) => concept(id, "next"));
  const why = explain(briefOf([...others, long], { languages: ["fr"] }));
  expect(why).toMatchObject({ kind: "next", term: "Term a" });
  expect(JSON.stringify(why).length).toBeLessThan(150);
});
