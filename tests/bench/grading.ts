import type { AnswerVerdict } from "@learnlab/domain";
import { CONFIRM_FROM, gradeByWords, isBorneOut } from "@learnlab/domain/testing";

import {
  type AnswerSet,
  type LabelledAnswer,
  readAnswerSets,
} from "../support/answers/read-answers.ts";
import { printResult, round } from "./measure.ts";

type Question = AnswerSet["questions"][number];
type Grader = (set: AnswerSet, question: Question, text: string) => boolean;

/** Which answers a figure is about, and what it should be. */
interface Figure {
  name: string;
  goal: string;
  has(answer: LabelledAnswer): boolean;
  isMet(share: number): boolean;
}

const FIGURES: Figure[] = [
  {
    name: "not right and confirmed",
    goal: "at most 0.01",
    has: ({ label }) => label !== "right",
    isMet: (share) => share <= 0.01,
  },
  {
    name: "right and confirmed",
    goal: "at least 0.7",
    has: ({ label }) => label === "right",
    isMet: (share) => share >= 0.7,
  },
  {
    name: "swapped roles confirmed",
    goal: "0",
    has: ({ sort }) => sort === "swapped-roles",
    isMet: (share) => share === 0,
  },
];

/**
 * How many labelled answers grading by words confirms, a language and a half at a time: it is tuned
 * on one half, the other one says how good it is. Beside it, sharing words with the expected answer.
 */
export async function benchGrading(): Promise<void> {
  for (const set of readAnswerSets()) {
    for (const half of ["tuning", "held-out"] as const) {
      for (const figure of FIGURES) printFigure(set, half, figure);
    }
    printVerdicts(set);
  }
}

const SCORES = { had: 95, half: 50, missed: 5 };
const RIGHT = { right: "had", half: "half", wrong: "missed" } as const;

/**
 * What the words leave of a model's verdicts: of one that is always right, and of one that was talked
 * into "right" by every answer that tries to, or has nothing to do with the question. A stand-in says
 * nothing about how well a real model judges.
 */
function printVerdicts(set: AnswerSet): void {
  const all = set.questions.flatMap((question) =>
    question.answers.map((answer) => ({ question, answer })),
  );
  const stands = (question: Question, text: string, result: AnswerVerdict["result"]) => {
    const words = gradeByWords({ ...question, language: set.language }, text);
    return isBorneOut({ result, score: SCORES[result], feedback: "" }, words);
  };
  const judged = all.filter(({ question, answer }) =>
    stands(question, answer.text, RIGHT[answer.label]),
  );
  const planted = all.filter(
    ({ answer: { sort } }) => sort === "injection" || sort === "off-topic",
  );
  const taken = planted.filter(({ question, answer }) => stands(question, answer.text, "had"));
  printShare(set, "a right verdict stands", { count: judged.length, of: all.length, goal: 0.8 });
  printShare(set, "a planted verdict is refused", {
    count: planted.length - taken.length,
    of: planted.length,
    goal: 1,
  });
}

function printShare(
  { language }: AnswerSet,
  name: string,
  { count, of, goal }: { count: number; of: number; goal: number },
): void {
  const ours = count / of;
  printResult({
    name: `grading ${language}: ${name}`,
    unit: "share of answers",
    ours: round(ours),
    baseline: goal,
    ratio: round(ours / goal),
    runs: of,
    goal: `at least ${goal}`,
    met: ours >= goal,
  });
}

function printFigure(set: AnswerSet, half: LabelledAnswer["half"], figure: Figure): void {
  const isAsked = (answer: LabelledAnswer) => answer.half === half && figure.has(answer);
  const ours = shareConfirmed(set, { isAsked, confirms: confirmsByWords });
  const baseline = shareConfirmed(set, { isAsked, confirms: confirmsByOverlap });
  printResult({
    name: `grading ${set.language} ${half}: ${figure.name}`,
    unit: "share of answers",
    ours: round(ours.share),
    baseline: round(baseline.share),
    ratio: round(ours.share / baseline.share),
    runs: ours.count,
    goal: figure.goal,
    met: figure.isMet(ours.share),
  });
}

function shareConfirmed(
  set: AnswerSet,
  { isAsked, confirms }: { isAsked: (answer: LabelledAnswer) => boolean; confirms: Grader },
): { share: number; count: number } {
  const asked = set.questions.flatMap((question) =>
    question.answers.filter(isAsked).map(({ text }) => confirms(set, question, text)),
  );
  return { share: asked.filter(Boolean).length / asked.length, count: asked.length };
}

function confirmsByWords({ language }: AnswerSet, question: Question, text: string): boolean {
  return gradeByWords({ ...question, language }, text).result === "right";
}

/** The share of words that an answer and an accepted wording have in common, order left aside. */
function confirmsByOverlap({ language }: AnswerSet, question: Question, text: string): boolean {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const listWords = (one: string) =>
    new Set(
      [...segmenter.segment(one.normalize("NFKC").toLowerCase())]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment),
    );
  const own = listWords(text);
  return [question.expected, ...question.accepted].some((wording) => {
    const theirs = listWords(wording);
    return (2 * own.intersection(theirs).size) / (own.size + theirs.size) >= CONFIRM_FROM;
  });
}
