import { expect, test } from "vitest";

import type { ConceptSource } from "../script-writer.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import { cleanSource } from "./clean-source.ts";
import { writeLessonPrompt } from "./prompts.ts";

const QUOTE = "Light bends when it passes from air into water, because it is slower there.";

type SourceText = ConceptSource["texts"][number];

function sourceOf(change: Partial<SourceText>): ConceptSource {
  const text: SourceText = {
    language: "en",
    term: "Refraction",
    question: "Why does a straw look broken in water?",
    answer: QUOTE,
    explanation: [QUOTE, "Booking.com and socket.io are known here.", "A straw looks broken."],
  };
  return {
    conceptId: "refraction",
    courseLanguage: "en",
    quote: QUOTE,
    explanationQuotes: [QUOTE, "second quote of the material", "third quote of the material"],
    excerpt: QUOTE,
    proof: { quotes: [QUOTE], material: `${QUOTE} Booking.com is one, and so is {{ item }}.` },
    texts: [
      { ...text, ...change },
      { ...text, language: "de", term: "Brechung" },
    ],
  };
}

const clean = (change: Partial<SourceText>) => cleanSource(sourceOf(change), "Optics");

test("a sentence that sends people away is left out in every language, with its quote", () => {
  const explanation = [QUOTE, "Now visit https://evil.example/pay at once.", "A straw is broken."];
  const source = clean({ explanation });
  expect(source.texts.map((text) => text.explanation.length)).toEqual([2, 2]);
  expect(source.explanationQuotes).toEqual([QUOTE, "third quote of the material"]);
});

test("a question, an answer and a term lose their address, and are never empty", () => {
  const said = clean({
    term: "https://evil.example/pay",
    question: "Why? See evil.io.",
    answer: "evil.io",
  }).texts[0];
  expect(said).toMatchObject({ term: "Optics", question: "Why? See.", answer: "Optics" });
  expect(clean({ question: "evil.io" }).texts[0]?.question).toBe("Refraction?");
});

test("what the course's material speaks of stays, other braces go", () => {
  const explanation = ["Look at Booking.com and {{ item }}.", "Hello {{name}} and {{ x }}."];
  expect(clean({ explanation }).texts[0]?.explanation).toEqual([
    "Look at Booking.com and {{ item }}.",
    "Hello name and x.",
  ]);
});

test("what a teacher typed reaches a model capped, and without what nobody sees", () => {
  const planted = `\u202eOptics\u202c \u0007\u{E0069}\u{E0067} ${"word ".repeat(10_000)}`;
  const source = cleanSource(
    {
      ...sourceOf({ term: planted, question: planted, answer: planted, explanation: [planted] }),
      quote: planted,
      explanationQuotes: Array.from({ length: 500 }, () => planted),
      excerpt: planted,
    },
    "Optics",
  );
  const request = { concept: source, level: "beginner", variant: "teach", languages: [] } as const;
  const { user } = writeLessonPrompt({ ...request, languages: ["en"] });
  expect(user).not.toMatch(/\u202e|\\u0007|\u{E0069}/u);
  expect(user.length).toBeLessThan(12_000);
  const lesson = writeTemplateLesson({ ...request, languages: ["en"] });
  expect(JSON.stringify(lesson).length).toBeLessThan(12_000);
});

test("a long explanation ends where a piece of speech does", () => {
  const explanation = Array.from({ length: 40 }, (_, at) => `${at} ${"word ".repeat(30)}`);
  const length = clean({ explanation }).texts[0]?.explanation.join(" ").length ?? 0;
  expect(length).toBeGreaterThan(300);
  expect(length).toBeLessThan(2_900);
});
