import { expect, test } from "vitest";

import type { ConceptQuestion } from "../../courses/index.ts";
import type { ConceptSource, SourceText } from "../script-writer.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import { cleanSource } from "./clean-source.ts";
import { writeLessonPrompt } from "./lesson-prompts.ts";

const QUOTE = "Light bends when it passes from air into water, because it is slower there.";

const QUESTION: ConceptQuestion = {
  kind: "recall",
  question: "Why does a straw look broken in water?",
  answer: QUOTE,
  accepted: ["Because light bends."],
  keyTerms: ["slower"],
  choices: ["It bends", "It breaks"],
};

function sourceOf(change: Partial<SourceText>): ConceptSource {
  const text: SourceText = {
    language: "en",
    term: "Refraction",
    spoken: "refraction",
    questions: [QUESTION],
    sentences: [QUOTE, "Booking.com and socket.io are known here.", "A straw looks broken."],
  };
  return {
    conceptId: "refraction",
    courseLanguage: "en",
    sentences: [
      { part: "definition", quote: QUOTE },
      { part: "mechanism", quote: "second quote of the material" },
      { part: "pitfall", quote: "third quote of the material" },
    ],
    questions: [{ kind: "recall", quote: QUOTE }],
    evidence: [QUOTE],
    proof: { quotes: [QUOTE], material: `${QUOTE} Booking.com is one, and so is {{ item }}.` },
    texts: [
      { ...text, ...change },
      { ...text, language: "de", term: "Brechung" },
    ],
  };
}

const asking = (change: Partial<ConceptQuestion>) => ({ questions: [{ ...QUESTION, ...change }] });
const clean = (change: Partial<SourceText>) => cleanSource(sourceOf(change), "Optics");

test("a sentence that sends people away is left out in every language, with its quote", () => {
  const sentences = [QUOTE, "Now visit https://evil.example/pay at once.", "A straw is broken."];
  const source = clean({ sentences });
  expect(source.texts.map((text) => text.sentences.length)).toEqual([2, 2]);
  expect(source.sentences).toEqual([
    { part: "definition", quote: QUOTE },
    { part: "pitfall", quote: "third quote of the material" },
  ]);
});

test("a question, an answer and a term lose their address, and are never empty", () => {
  const said = clean({
    term: "https://evil.example/pay",
    spoken: "evil.io",
    ...asking({ question: "Why? See evil.io.", answer: "evil.io" }),
  }).texts[0];
  expect(said).toMatchObject({ term: "Optics", spoken: "Optics" });
  expect(said?.questions[0]).toMatchObject({ question: "Why? See.", answer: "Optics" });
  const asked = clean(asking({ question: "evil.io" })).texts[0]?.questions[0];
  expect(asked?.question).toBe("Refraction?");
});

test("wordings that were nothing but an address go, and choices with them, since the first is right", () => {
  const change = { accepted: ["evil.io", "It bends."], choices: ["evil.io", "It breaks"] };
  expect(clean(asking(change)).texts[0]?.questions[0]).toMatchObject({
    accepted: ["It bends."],
    choices: [],
  });
});

test("what the course's material speaks of stays, other braces go", () => {
  const sentences = ["Look at Booking.com and {{ item }}.", "Hello {{name}} and {{ x }}."];
  expect(clean({ sentences }).texts[0]?.sentences).toEqual([
    "Look at Booking.com and {{ item }}.",
    "Hello name and x.",
  ]);
});

test("what a teacher typed reaches a model capped, and without what nobody sees", () => {
  const planted = `\u202eOptics\u202c \u0007\u{E0069}\u{E0067} ${"word ".repeat(10_000)}`;
  const source = cleanSource(
    {
      ...sourceOf({
        term: planted,
        sentences: [planted],
        ...asking({ question: planted, answer: planted }),
      }),
      sentences: Array.from({ length: 500 }, () => ({ part: "definition", quote: planted })),
      evidence: [planted],
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

test("a long lesson ends where a piece of speech does", () => {
  const sentences = Array.from({ length: 40 }, (_, at) => `${at} ${"word ".repeat(30)}`);
  const length = clean({ sentences }).texts[0]?.sentences.join(" ").length ?? 0;
  expect(length).toBeGreaterThan(300);
  expect(length).toBeLessThan(2_900);
});
