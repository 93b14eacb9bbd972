import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { listOrigins, nameCheck, sayDetail } from "./read-accuracy.ts";

afterEach(() => setInterfaceLanguage("en"));

/** What the server says of an episode, one of each. */
const DETAILS = [
  "81 % of its letters are in the script of the language",
  "18 of 18 pieces are in the language",
  "364 s estimated",
  "5 s long",
  "there is no audio",
  "3 questions, each with a pause and an answer",
  "all 3 courses are named",
  "not named: Optics, Python Advanced",
  "the longest segment has 1488 characters",
  "0 sentences stand in one language only",
  "2 sentences stand in one language only",
  "45 of 46 claims are quoted from the material",
];

test("every reason is said in the language of the interface", async () => {
  const english = DETAILS.map((detail) => sayDetail({ detail }));
  expect(english).toEqual([
    "81 % of the letters are in its script",
    "18 of 18 passages are in the language",
    "6:04 minutes, as estimated from the text",
    "0:05 minutes",
    "There is no audio",
    "3 questions with a pause and an answer",
    "3 of 3",
    "Not named: Optics, Python Advanced",
    "The longest part has 1488 characters",
    "Every sentence stands in all languages",
    "2 sentences stand in one language only",
    "45 of 46 claims are found in the material",
  ]);
  await setInterfaceLanguage("ja");
  const japanese = DETAILS.map((detail) => sayDetail({ detail }));
  expect(japanese.filter((text, index) => text === english[index])).toEqual([]);
  expect(japanese.at(-1)).toBe("46件中45件の説明が教材にある");
});

test("a reason and a check that nobody translated are shown as they came", () => {
  expect(sayDetail({ detail: "the moon is full" })).toBe("the moon is full");
  expect(nameCheck({ check: "tides en" })).toBe("tides en");
});

test("a check of one language names it", () => {
  expect(nameCheck({ check: "length ja" })).toBe("About six minutes long (Japanese)");
  expect(nameCheck({ check: "audio en" })).toBe("About six minutes of audio (English)");
  expect(nameCheck({ check: "grounding" })).toBe("Every claim is quoted from the material");
});

test("each piece is told with its writer, lessons by what they teach", () => {
  const origins = [
    { piece: "frame", writer: "openai", model: "gpt-4o-mini" },
    { piece: "lesson a", writer: "template", model: null },
    { piece: "lesson gone", writer: "gemini", model: null },
  ];
  expect(listOrigins(origins, [{ conceptId: "a", term: "Refraction" }])).toEqual([
    { piece: "Welcome, connections and closing", writer: "gpt-4o-mini" },
    { piece: "Lesson: Refraction", writer: "LearnLab's own writer" },
    { piece: "A lesson", writer: "gemini" },
  ]);
});
