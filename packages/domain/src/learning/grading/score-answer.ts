/** The weight of each word of an answer. */
export interface WordWeights {
  keyStems: ReadonlySet<string>;
  askedStems: ReadonlySet<string>;
}

const KEY = 2;
const ASKED = 0.5;

/** The weighted share of a wording that an answer contains, from 0 to 1. */
export function coverWording(
  answer: ReadonlySet<string>,
  wording: ReadonlySet<string>,
  weights: WordWeights,
): number {
  const stems = [...wording];
  const whole = sumWeights(stems, weights);
  if (whole === 0) return 0;
  return (
    sumWeights(
      stems.filter((stem) => answer.has(stem)),
      weights,
    ) / whole
  );
}

/** The weighted share of an answer that occurs in any wording or the question, from 0 to 1. */
export function shareKnown(
  answer: ReadonlySet<string>,
  known: ReadonlySet<string>,
  weights: WordWeights,
): number {
  const stems = [...answer];
  const whole = sumWeights(stems, weights);
  if (whole === 0) return 0;
  return (
    sumWeights(
      stems.filter((stem) => known.has(stem)),
      weights,
    ) / whole
  );
}

function sumWeights(stems: string[], weights: WordWeights): number {
  return stems.reduce((sum, stem) => sum + weigh(stem, weights), 0);
}

function weigh(stem: string, { keyStems, askedStems }: WordWeights): number {
  if (keyStems.has(stem)) return KEY;
  return askedStems.has(stem) ? ASKED : 1;
}
