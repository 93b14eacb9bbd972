import { expect, test } from "vitest";

import type { Claim } from "../episodes/index.ts";
import { upgradeLessonText, type StoredLessonText } from "./upgrade-lesson.ts";

const claim = { conceptId: "c", quote: "Light bends." };
const stored: StoredLessonText = {
  language: "en",
  term: "Refraction",
  spoken: "refraction",
  lesson: [{ id: "c.lesson1", text: "It bends.", claim }],
  questions: [
    {
      kind: "recall",
      question: [{ id: "c.recall.question", text: "What does it do?", claim: null }],
      answer: [{ id: "c.recall.answer", text: "It bends.", claim }],
      accepted: [],
      keyTerms: [],
      choices: [],
    },
  ],
};

function claimsOf(text: StoredLessonText, writer: string) {
  const { lesson, questions } = upgradeLessonText(text, writer);
  return [...lesson, ...questions.flatMap(({ answer }) => answer)].map((said) => said.claim);
}

test("a lesson that was kept with one quote a claim is a teacher's where the template wrote it", () => {
  const kept = (basis: string) => ({ conceptId: "c", quotes: ["Light bends."], basis });
  expect(claimsOf(stored, "template")).toEqual([kept("teacher"), kept("teacher")]);
  expect(claimsOf(stored, "openai")).toEqual([kept("quoted"), kept("quoted")]);
  const author = { writer: "openai", model: "m", promptVersion: "1" };
  expect(claimsOf({ ...stored, author }, "template")).toEqual([kept("quoted"), kept("quoted")]);
});

test("what is known of a claim today is kept as it is", () => {
  const known: Claim = { conceptId: "c", quotes: ["Light bends."], basis: "judged" };
  const text = { ...stored, lesson: [{ id: "c.lesson1", text: "It bends.", claim: known }] };
  expect(claimsOf(text, "template")[0]).toEqual(known);
});
