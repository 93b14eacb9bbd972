import { expect, test } from "vitest";

import type { LessonAudience } from "./ports.ts";
import { isLacking, listWanted } from "./request-lessons.ts";

const course = { level: "intermediate", language: "en" } as const;
const conceptIds = ["one", "two"];

function audience(change: Partial<LessonAudience>): LessonAudience {
  return {
    chosenLevel: "beginner",
    averagePercent: null,
    languages: ["en"],
    learners: 1,
    ...change,
  };
}

test("a course without learners wants its lessons at its own level and in its own language", () => {
  expect(listWanted(course, { conceptIds, audiences: [] })).toEqual([
    { conceptId: "one", level: "intermediate", languages: ["en"] },
    { conceptId: "two", level: "intermediate", languages: ["en"] },
  ]);
});

test("learners who will hear the same lessons want them once, the largest audience first", () => {
  const audiences = [
    audience({ languages: ["ja", "en"], learners: 9 }),
    audience({ languages: ["en", "ja"], learners: 4 }),
    audience({ languages: ["en"], learners: 2 }),
  ];
  const wanted = listWanted(course, { conceptIds: ["one"], audiences });
  expect(wanted.map(({ languages }) => languages)).toEqual([["en", "ja"], ["en"]]);
});

test("scores say the level where there are enough of them, as for episodes", () => {
  const audiences = [40, 65, 95, null].map((averagePercent) =>
    audience({ averagePercent, chosenLevel: "beginner" }),
  );
  const wanted = listWanted(course, { conceptIds: ["one"], audiences });
  expect(wanted.map(({ level }) => level)).toEqual(["beginner", "intermediate", "advanced"]);
});

test("a model writes what lacks and what the embedded writer wrote, never what a person wrote", () => {
  const request = { conceptId: "one", level: "beginner", languages: ["en", "ja"] } as const;
  const text = (language: "en" | "ja") => ({
    language,
    term: "",
    spoken: "",
    lesson: [],
    questions: [],
  });
  const both = [text("en"), text("ja")];
  const ours = { texts: both, writer: "template", editedBy: null };
  const is = (standing: Parameters<typeof isLacking>[1], hasModels: boolean) =>
    isLacking({ ...request, languages: [...request.languages] }, standing, hasModels);
  expect(is(null, true)).toBe(true);
  expect(is(null, false)).toBe(true);
  expect(is(ours, true)).toBe(true);
  expect(is(ours, false)).toBe(false);
  expect(is({ ...ours, editedBy: "a teacher" }, true)).toBe(false);
  expect(is({ ...ours, writer: "openai" }, true)).toBe(false);
  expect(is({ ...ours, writer: "openai", texts: [text("en")] }, true)).toBe(true);
});
