import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { lessonFacts, nameLesson } from "./describe-lesson.ts";
import { changedSentences, findFault } from "./lesson-draft.ts";
import type { Lesson, LessonText } from "../../data/lessons.ts";
import { groupLessons, lessonKey, orderTexts, pairSentences } from "./order-lessons.ts";

afterEach(() => setInterfaceLanguage("en"));

const say = (id: string, text: string) => ({ id, text, claim: null });

const aText = (text: Partial<LessonText> = {}): LessonText => ({
  language: "en",
  term: "Light",
  lesson: [say("l1", "Light bends."), say("l2", "Glass slows it.")],
  spoken: "light",
  questions: [
    {
      kind: "why",
      question: [say("q1", "Why?")],
      answer: [say("a1", "Because.")],
      accepted: [],
      keyTerms: [],
      choices: [],
    },
  ],
  ...text,
});

const aLesson = (lesson: Partial<Lesson> = {}): Lesson => ({
  id: "1",
  courseId: "c",
  conceptId: "light",
  level: "beginner",
  variant: "teach",
  version: 1,
  writer: "template",
  model: null,
  promptVersion: null,
  editedBy: null,
  createdAt: 0,
  texts: [aText()],
  ...lesson,
});

test("lessons stand in the order of the course, and what left it comes last", () => {
  const lessons = [
    aLesson({ conceptId: "gone" }),
    aLesson({ conceptId: "light" }),
    aLesson({ conceptId: "lens", level: "beginner" }),
    aLesson({ conceptId: "lens", level: "advanced" }),
  ];
  const concepts = [
    { id: "lens", term: "Lens" },
    { id: "unwritten", term: "Prism" },
    { id: "light", term: "Light" },
  ];
  expect(groupLessons(lessons, concepts).map(({ term, lessons: of }) => [term, of.length])).toEqual(
    [
      ["Lens", 2],
      ["Light", 1],
      [null, 1],
    ],
  );
});

test("a lesson keeps its address when a new version follows it", () => {
  expect(lessonKey(aLesson({ id: "2", version: 2 }))).toBe(lessonKey(aLesson()));
  expect(lessonKey(aLesson({ variant: "quick" }))).not.toBe(lessonKey(aLesson()));
});

test("the course's own language is read first", () => {
  const texts = [aText({ language: "de" }), aText({ language: "ja" }), aText({ language: "en" })];
  expect(orderTexts(texts, "ja").map(({ language }) => language)).toEqual(["ja", "de", "en"]);
});

test("sentences stand beside each other by their ids, also where one language lacks some", () => {
  const rows = pairSentences([aText(), aText({ language: "ja", lesson: [say("l2", "ガラス")] })]);
  expect(rows.map(({ id, isFirst }) => [id, isFirst])).toEqual([
    ["l1", true],
    ["l2", false],
    ["q1", true],
    ["a1", false],
  ]);
  expect(rows[0]?.sentences.map(({ sentence }) => sentence?.text ?? null)).toEqual([
    "Light bends.",
    null,
  ]);
  expect(rows[1]?.sentences.map(({ sentence }) => sentence?.text)).toEqual([
    "Glass slows it.",
    "ガラス",
  ]);
});

test("only sentences that say something else are sent", () => {
  const draft = {
    l1: { words: " Light bends. ", over: "Light bends." },
    l2: { words: "Glass slows light. ", over: "Glass slows it." },
    other: { words: "Not in this lesson", over: "" },
  };
  expect(changedSentences(aText(), draft)).toEqual([{ id: "l2", text: "Glass slows light." }]);
});

test("a sentence is neither empty nor longer than the server takes", () => {
  expect(findFault("  ")).toEqual({ kind: "empty" });
  expect(findFault("a".repeat(401))).toEqual({ kind: "long", count: 401 });
  expect(findFault("a".repeat(400))).toBeNull();
});

test("a lesson says which it is, who wrote it, and whether somebody changed it", () => {
  expect(nameLesson(aLesson({ variant: "again" }))).toBe("Beginner · Again");
  expect(lessonFacts(aLesson(), "me")).toEqual([
    "English",
    "Version 1",
    "LearnLab's own writer",
    "",
  ]);
  const edited = aLesson({ writer: "openai", model: "gpt-4o-mini", editedBy: "me", version: 3 });
  expect(lessonFacts(edited, "me").slice(1)).toEqual(["Version 3", "gpt-4o-mini", "edited by you"]);
  expect(lessonFacts(edited, "somebody").at(-1)).toBe("edited by hand");
});
