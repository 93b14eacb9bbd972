import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerReader, AnswerWord } from "./types.ts";

/** What an exchange gains at least; with a word of another wording, or in one clause alone, it may be chance. */
const LEAST_GAINED = 0.5;
const LEAST_GAINED_FOR_SURE = 1.5;
/** Words further apart in a clause hardly belong together. */
const MOST_APART = 8;

/** Two words of a clause in their order, and how many words on the second one stands. */
interface Pair {
  left: string;
  right: string;
  apart: number;
}

interface Texts {
  /** How far apart the answer has two words, by both. */
  said: ReadonlyMap<string, number>;
  pairs: Pair[];
  /** Pairs of which it says nothing how the two stand to each other. */
  loose: (one: string, other: string) => boolean;
}

/**
 * Whether an answer fits a wording better once two words of the wording have changed places, as where
 * somebody has mixed up who does what. What counts are pairs of words in their order, the closer the more.
 */
export function isExchanged(
  answer: AnswerWord[],
  wording: AnswerWord[],
  {
    floating,
    known,
    asked,
  }: Pick<AnswerReader, "floating"> & Record<"known" | "asked", ReadonlySet<string>>,
): boolean {
  const isPlaced = ({ stem, isTime }: AnswerWord) => !isTime && !floating.has(stem);
  const theirs = wording.filter(isPlaced);
  const own = answer.filter((word) => isPlaced(word) && known.has(word.stem));
  const wanted = stemsOf(theirs);
  const shared = [...stemsOf(own).intersection(wanted)];
  const others = [...stemsOf(own).difference(wanted)];
  const touching = new Set(listTouching(own));
  const said = mapPairs(own);
  // "A log that is written" is what "writes in a log" is; what the question names has its role.
  const loose = (one: string, other: string) =>
    !(asked.has(one) && asked.has(other)) ||
    touching.has(`${one} ${other}`) ||
    touching.has(`${other} ${one}`);
  const whole = { said, loose, pairs: listPairs(theirs) };
  const clauses = listClauses(theirs).map((words) => ({ said, loose, pairs: listPairs(words) }));
  return shared.some((one, index) => {
    const rest = shared.slice(index + 1);
    const gains = (texts: Texts[], words: string[]) =>
      texts.flatMap((text) => words.map((other) => measureGain(text, one, other)));
    return (
      gains([whole], rest).some((gain) => gain >= LEAST_GAINED - Number.EPSILON) ||
      gains(clauses, rest).some((gain) => gain >= LEAST_GAINED_FOR_SURE) ||
      gains([whole], others).some((gain) => gain >= LEAST_GAINED_FOR_SURE)
    );
  });
}

/** How much better an answer fits when two words of the wording change places. */
function measureGain({ said, pairs, loose }: Texts, one: string, other: string): number {
  const exchange = (stem: string) => (stem === one ? other : stem === other ? one : stem);
  const isLoose = loose(one, other);
  const touched = pairs.filter(({ left, right }) => {
    const has = [left, right].filter((stem) => stem === one || stem === other).length;
    return has === 1 || (has === 2 && !isLoose);
  });
  return measureFit(said, touched, exchange) - measureFit(said, touched, (stem) => stem);
}

function measureFit(
  said: ReadonlyMap<string, number>,
  pairs: Pair[],
  rename: (stem: string) => string,
): number {
  const fits = new Map<string, number>();
  for (const { left, right, apart } of pairs) {
    const key = `${rename(left)} ${rename(right)}`;
    const own = said.get(key);
    if (own === undefined) continue;
    fits.set(key, Math.max(fits.get(key) ?? 0, 1 / Math.max(own, apart)));
  }
  return [...fits.values()].reduce((sum, fit) => sum + fit, 0);
}

function mapPairs(words: AnswerWord[]): Map<string, number> {
  const said = new Map<string, number>();
  for (const { left, right, apart } of listPairs(words)) {
    const key = `${left} ${right}`;
    said.set(key, Math.min(said.get(key) ?? apart, apart));
  }
  return said;
}

/** Pairs of what stands in one clause and happens at one time. */
function listPairs(words: AnswerWord[]): Pair[] {
  return listClauses(words).flatMap((clause) =>
    clause.flatMap((left, index) =>
      clause
        .slice(index + 1, index + 1 + MOST_APART)
        .map((right, more) => ({ left, right, apart: more + 1 }))
        .filter(({ right }) => right.stem !== left.stem && right.when === left.when)
        .map(({ right, apart }) => ({ left: left.stem, right: right.stem, apart })),
    ),
  );
}

/** Rows of two words with nothing between them, such as "many side". */
function listTouching(words: AnswerWord[]): string[] {
  return words.flatMap((right, index) => {
    const left = words[index - 1];
    return left !== undefined && right.at - left.at === 1 ? [`${left.stem} ${right.stem}`] : [];
  });
}
