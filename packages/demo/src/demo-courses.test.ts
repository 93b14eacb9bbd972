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
    const quotes = concepts.flatMap(({ sentences, questions }) =>
      [...sentences, ...questions].map(({ quote }) => quote),
    );
    expect(quotes.filter((quote) => !folded.includes(fold(quote)))).toEqual([]);
  },
);

test.each(courses.map((course) => [course.title, course] as const))(
  "%s has every concept in all nine languages, sentence by sentence and question by question",
  (_, { concepts, texts }) => {
    const byConcept = Map.groupBy(texts, ({ key }) => key);
    expect([...byConcept.keys()].toSorted()).toEqual(concepts.map(({ key }) => key).toSorted());
    for (const { key, sentences, questions } of concepts) {
      const others = byConcept.get(key) ?? [];
      expect(others).toHaveLength(8);
      for (const { language, ...text } of others) {
        expect(text.sentences.length, `${key} in ${language}`).toBe(sentences.length);
        expect(text.questions.map(({ kind }) => kind)).toEqual(questions.map(({ kind }) => kind));
      }
    }
  },
);

const inEveryLanguage = courses.flatMap(({ title, language, concepts, texts }) => [
  ...concepts.map((concept) => [`${title}, ${concept.key} in ${language}`, concept] as const),
  ...texts.map((text) => [`${title}, ${text.key} in ${text.language}`, text] as const),
]);

test("a lesson says first what the thing is, then shows it, and warns last", () => {
  for (const { concepts } of courses) {
    for (const { key, sentences } of concepts) {
      const parts = sentences.map(({ part }) => part);
      expect(parts[0], key).toBe("definition");
      expect(parts, key).toContain("picture");
      expect(parts, key).toContain("mechanism");
      expect(parts.slice(-3), key).toEqual(["pitfall", "example", "example"]);
    }
  }
});

test("answers have three to five other wordings, and two terms to check by that stand in them", () => {
  const faults = inEveryLanguage.flatMap(([name, { questions }]) =>
    questions.flatMap(({ kind, answer, accepted, keyTerms, choices }) => {
      const said = answer.toLocaleLowerCase();
      const isRight =
        accepted.length >= 3 &&
        accepted.length <= 5 &&
        new Set([answer, ...accepted]).size === accepted.length + 1 &&
        keyTerms.length === 2 &&
        keyTerms.every((term) => said.includes(term.toLocaleLowerCase())) &&
        choices.length === (kind === "apply" ? 3 : 0);
      return isRight ? [] : [`${name}: ${kind}`];
    }),
  );
  expect(faults).toEqual([]);
});

test("nothing is said twice about a concept: an answer has other words than its lesson", () => {
  const faults = inEveryLanguage.flatMap(([name, { sentences, questions }]) => {
    const taught = sentences.map((one) => (typeof one === "string" ? one : one.text));
    const said = [...taught, ...questions.flatMap(({ question, answer }) => [question, answer])];
    return said.filter((text, at) => said.indexOf(text) !== at).map((text) => `${name}: ${text}`);
  });
  expect(faults).toEqual([]);
});

test("links name concepts that exist, are borne out on both sides, and are said in nine languages", () => {
  const folded = new Map(courses.map(({ slug, material }) => [slug, fold(material)]));
  const keys = new Set(courses.flatMap(({ slug, concepts }) => concepts.map((c) => slug + c.key)));
  const links = courses.flatMap(({ slug, links: own }) => own.map((link) => ({ slug, ...link })));
  expect(links.length).toBeGreaterThanOrEqual(40);
  const faults = links.filter(
    ({ slug, from, to, texts, quotes }) =>
      !keys.has(slug + from) ||
      !keys.has(to.slug + to.key) ||
      Object.keys(texts).length !== 9 ||
      folded.get(slug)?.includes(fold(quotes.from)) !== true ||
      folded.get(to.slug)?.includes(fold(quotes.to)) !== true,
  );
  expect(faults).toEqual([]);
});

test.each(courses.map((course) => [course.title, course] as const))(
  "%s is written in the script of each language",
  (_, { texts }) => {
    for (const { key, language, sentences, questions } of texts) {
      const script =
        language === "ja" || language === "ko" || language === "ru"
          ? scripts[language]
          : /\p{Script=Latin}/u;
      // A learner may answer with a name of code alone.
      const asked = questions.flatMap(({ question, answer }) => [question, answer]);
      for (const sentence of [...sentences, ...asked]) {
        expect(script.test(sentence), `${key} in ${language}: ${sentence}`).toBe(true);
      }
    }
  },
);
