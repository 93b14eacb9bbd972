import { expect, test } from "vitest";

import { readDemoCourses } from "./demo-courses.ts";

const courses = readDemoCourses();
const fold = (text: string) => text.replace(/\s+/g, " ").trim();
const scripts = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
};

test.each(courses.map((course) => [course.title, course] as const))(
  "%s has enough material, and every claim is quoted from it",
  (_, { material, concepts }) => {
    expect(material.split(/\s+/).length).toBeGreaterThan(1_500);
    expect(concepts.length).toBeGreaterThanOrEqual(25);
    const folded = fold(material);
    const quotes = concepts.flatMap(({ quote, explanation }) => [
      quote,
      ...explanation.map((one) => one.quote),
    ]);
    expect(quotes.filter((quote) => !folded.includes(fold(quote)))).toEqual([]);
  },
);

test.each(courses.map((course) => [course.title, course] as const))(
  "%s has at least twelve concepts in all nine languages, sentence by sentence",
  (_, { concepts, texts }) => {
    const byConcept = Map.groupBy(texts, ({ key }) => key);
    const complete = [...byConcept.values()].filter((some) => some.length === 8);
    expect(complete.length).toBeGreaterThanOrEqual(12);
    for (const { key, language, text } of texts) {
      const concept = concepts.find((one) => one.key === key);
      expect(text.explanation.length, `${key} in ${language}`).toBe(concept?.explanation.length);
    }
  },
);

test.each(courses.map((course) => [course.title, course] as const))(
  "%s is written in the script of each language",
  (_, { texts }) => {
    for (const { key, language, text } of texts) {
      const script =
        language === "ja" || language === "ko" || language === "ru"
          ? scripts[language]
          : /\p{Script=Latin}/u;
      for (const sentence of [text.question, text.answer, ...text.explanation]) {
        expect(script.test(sentence), `${key} in ${language}: ${sentence}`).toBe(true);
      }
    }
  },
);
