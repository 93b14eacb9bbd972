import { countHeardBefore, findRepeats } from "./count-words.ts";
import { countReturns, countReviews, shareDone } from "./count-reviews.ts";
import {
  countLinked,
  countTaught,
  findShortPauses,
  shareKinds,
  weighQuestions,
} from "./count-teaching.ts";
import { countClaims, findFalseClaims } from "./find-false-claims.ts";
import { shareOf, sum } from "./read-day.ts";
import type { Study } from "./study-day.ts";

/** A figure of a study beside what it should be. */
export interface Figure {
  name: string;
  unit: string;
  value: number;
  goal: string;
  met: boolean;
  /** What missed the goal, where it can be named. */
  examples: string[];
}

export function weighStudy(study: Study): Figure[] {
  return [
    ...weighWords(study),
    ...weighTeaching(study),
    ...weighReviews(study),
    ...weighQuestionsAsked(study),
    {
      ...zeroOf("false statements about the learner", listFalse(study)),
      // A reader that finds no claims at all proves nothing.
      ...(countClaims(study) === 0 ? { met: false, examples: ["no claim was found"] } : {}),
    },
  ];
}

function weighWords(study: Study): Figure[] {
  const words = countHeardBefore(study);
  const again = shareOf(sum(words.map((day) => day.again)), sum(words.map((day) => day.words)));
  return [
    upTo("words heard before, outside reviews", { value: again, most: 0.15 }),
    zeroOf("sentences said twice in an episode", findRepeats(study)),
  ];
}

function weighTeaching(study: Study): Figure[] {
  const { taught, of } = countTaught(study);
  const { linked, of: episodes } = countLinked(study);
  return [
    atLeast("concepts taught", { value: taught, least: of, unit: "concepts" }),
    atLeast("episodes with a connection said aloud", {
      value: shareOf(linked, episodes),
      least: 0.8,
    }),
    zeroOf("pauses shorter than the answer", findShortPauses(study)),
  ];
}

function weighReviews(study: Study): Figure[] {
  const returns = countReturns(study);
  const late = returns.filter((episodes) => episodes !== 1);
  const reviews = countReviews(study);
  return [
    zeroOf(
      `misses that are not in the next episode (of ${returns.length})`,
      late.map((episodes) => (episodes === null ? "never" : `after ${episodes} episodes`)),
    ),
    {
      ...atLeast("due reviews done on their day, up to three", {
        value: shareDone(reviews),
        least: 1,
      }),
      examples: reviews
        .filter(({ done, expected }) => done < expected)
        .map(({ day, due, done }) => `day ${day}: ${done} of ${due}`),
    },
  ];
}

function weighQuestionsAsked(study: Study): Figure[] {
  const courses = weighQuestions(study).map(({ course, ratio }) => ({
    name: `questions on ${course} to its lessons`,
    unit: "ratio",
    value: round(ratio),
    goal: "0.8 to 1.2",
    met: ratio >= 0.8 && ratio <= 1.2,
    examples: [],
  }));
  const kinds = [...shareKinds(study)].map(([kind, value]) =>
    atLeast(`questions of the kind ${kind}, of what was asked twice`, { value, least: 0.25 }),
  );
  return [...courses, ...kinds];
}

function listFalse(study: Study): string[] {
  return findFalseClaims(study).map(
    ({ day, language, text, why }) => `day ${day}, ${language}: ${text} (${why})`,
  );
}

function upTo(name: string, { value, most }: { value: number; most: number }): Figure {
  const met = value <= most;
  return { name, unit: "share", value: round(value), goal: `at most ${most}`, met, examples: [] };
}

function atLeast(
  name: string,
  { value, least, unit = "share" }: { value: number; least: number; unit?: string },
): Figure {
  const met = value >= least;
  return { name, unit, value: round(value), goal: `at least ${least}`, met, examples: [] };
}

function zeroOf(name: string, examples: string[]): Figure {
  const value = examples.length;
  return { name, unit: "times", value, goal: "0", met: value === 0, examples };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
