import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { type Check, listOrigins, nameCheck, sayDetail, sayVerdict } from "./read-accuracy.ts";

afterEach(() => setInterfaceLanguage("en"));

const grounding = { kind: "grounding", language: null } as const;
const said = { ...grounding, passed: true, detail: "the server's own words" };
const CHECKS: Check[] = [
  { ...said, reason: "letters", values: { percent: 81 } },
  { ...said, reason: "words", values: { percent: 97 } },
  { ...said, reason: "pieces", values: { part: 18, total: 18 } },
  { ...said, reason: "estimated", values: { seconds: 364 } },
  { ...said, reason: "lasts", values: { seconds: 5 } },
  { ...said, reason: "no_audio", values: {} },
  { ...said, reason: "questions", values: { count: 1 } },
  { ...said, reason: "questions", values: { count: 3 } },
  { ...said, reason: "all_courses", values: { count: 3 } },
  { ...said, reason: "not_named", values: { courses: ["Optics", "All {count} of {courses}"] } },
  { ...said, reason: "longest", values: { count: 1488 } },
  { ...said, reason: "aligned", values: {} },
  { ...said, reason: "stray", values: { count: 1 } },
  { ...said, reason: "stray", values: { count: 2 } },
  { ...said, reason: "quoted", values: { part: 45, total: 46 } },
];

test("every reason is said in the language of the interface", async () => {
  const english = CHECKS.map(sayDetail);
  expect(english).toEqual([
    "81% of the letters are in the language's script",
    "97% of the words are in sentences of the language",
    "18 of 18 passages are in the language",
    "6:04 minutes, as estimated from the text",
    "0:05 minutes",
    "There is no audio",
    "1 question with a pause and an answer",
    "3 questions with a pause and an answer",
    "3 of 3",
    "Not named: Optics, All {count} of {courses}",
    "The longest part has 1,488 characters",
    "Every sentence exists in all languages",
    "1 sentence exists in only one language",
    "2 sentences exist in only one language",
    "45 of 46 claims are found in the material",
  ]);
  await setInterfaceLanguage("ja");
  const japanese = CHECKS.map(sayDetail);
  expect(japanese.filter((text, index) => text === english[index])).toEqual([]);
  expect(japanese.at(-1)).toBe("46件中45件の説明が教材にある");
});

test("a check kept before there were reasons is shown in the words it has", async () => {
  await setInterfaceLanguage("ja");
  expect(sayDetail({ detail: "364 s estimated" })).toBe("364 s estimated");
});

test("a reason of a newer server, and a check that nobody translated, are shown as they came", () => {
  const newer = { ...said, detail: "the moon is full", reason: "moon", values: { phase: 1 } };
  expect(sayDetail(newer)).toBe("the moon is full");
  const tides: unknown = "tides";
  expect(nameCheck({ ...grounding, kind: tides as Check["kind"] })).toBe("tides");
});

test("everything holds only where a judge or a teacher said so of every claim", () => {
  const claims = { quoted: 0, judged: 9, teacher: 2 };
  expect(sayVerdict({ passed: true, claims })).toContain("every claim holds");
  expect(sayVerdict({ passed: true, claims: { ...claims, quoted: 3 } })).toBe(
    "Just checked against the course material: all checks passed. 3 claims are quoted from it and were not judged.",
  );
  expect(sayVerdict({ passed: false, claims })).toContain("not everything holds");
});

test("a check of one language names it", () => {
  expect(nameCheck({ kind: "length", language: "ja" })).toBe("About six minutes long (Japanese)");
  expect(nameCheck({ kind: "audio", language: "en" })).toBe("About six minutes of audio (English)");
  expect(nameCheck(grounding)).toBe("Every claim is quoted from the material");
});

test("each piece is told with its writer, lessons by what they teach", () => {
  const lesson = (conceptId: string) => ({ kind: "lesson", conceptId }) as const;
  const origins: Parameters<typeof listOrigins>[0] = [
    { piece: { kind: "frame", conceptId: null }, writer: "openai", model: "gpt-4o-mini" },
    { piece: lesson("a"), writer: "template", model: null },
    { piece: lesson("a"), writer: "gemini", model: "gemini-2.5", languages: ["ja" as const] },
    { piece: lesson("gone"), writer: "gemini", model: null },
  ];
  expect(listOrigins(origins, [{ conceptId: "a", term: "Refraction" }])).toEqual([
    { piece: "Greeting, transitions and closing", writer: "gpt-4o-mini" },
    { piece: "Lesson: Refraction", writer: "LearnLab's own writer" },
    { piece: "Lesson: Refraction", writer: "gemini-2.5 (Japanese)" },
    { piece: "A lesson", writer: "gemini" },
  ]);
});
