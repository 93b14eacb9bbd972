import { readDemoCourses } from "@learnlab/demo";
import { LANGUAGES } from "@learnlab/domain";
import { gradeByWords } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { readAnswerSets } from "../support/answers/read-answers.ts";

const sets = readAnswerSets();
const courses = readDemoCourses();

/** Each question of the demo in a language, by its text. */
function listDemoQuestions(language: string) {
  const concepts = courses.flatMap((course) => [
    ...(course.language === language ? course.concepts : []),
    ...course.texts.filter((text) => text.language === language),
  ]);
  const questions = concepts.flatMap((concept) => concept.questions);
  return new Map(questions.map((question) => [question.question, question]));
}

test("every language has labelled answers", () => {
  expect(sets.map((set) => set.language).toSorted()).toEqual([...LANGUAGES].toSorted());
});

test.each(sets)("what is asked in $language is asked by the demo", ({ language, questions }) => {
  const asked = listDemoQuestions(language);
  for (const { question, kind, expected, accepted, keyTerms } of questions) {
    const { answer, ...demo } = asked.get(question) ?? { answer: null };
    expect({ ...demo, answer }, question).toMatchObject({
      answer: expected,
      accepted,
      keyTerms,
      kind,
    });
  }
});

test.each(sets)("both halves of $language can show a fault", ({ questions }) => {
  const answers = questions.flatMap((question) => question.answers);
  expect(new Set(answers.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
  for (const half of ["tuning", "held-out"]) {
    const count = (wanted: string) =>
      answers.filter((one) => one.half === half && (one.label === wanted || one.sort === wanted))
        .length;
    expect(count("right"), half).toBeGreaterThanOrEqual(12);
    expect(count("swapped-roles"), half).toBeGreaterThanOrEqual(3);
    expect(count("negated"), half).toBeGreaterThanOrEqual(3);
    expect(count("near-miss"), half).toBeGreaterThanOrEqual(3);
  }
});

test.each(sets)(
  "grading by words confirms right answers of $language, hardly ever others",
  (set) => {
    const { language, questions } = set;
    const confirmed = questions.flatMap((question) =>
      question.answers.filter(
        ({ text }) => gradeByWords({ ...question, language }, text).result === "right",
      ),
    );
    const right = questions.flatMap(({ answers }) =>
      answers.filter(({ label }) => label === "right"),
    );
    const isRight = ({ label }: { label: string }) => label === "right";
    expect(confirmed.filter((answer) => !isRight(answer)).length).toBeLessThanOrEqual(1);
    expect(confirmed.filter(isRight).length / right.length).toBeGreaterThan(0.35);
  },
);
