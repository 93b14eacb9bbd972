import type { Language } from "../../languages/index.ts";
import type { LinkWords } from "./claim-words.ts";
import type { Cited, Doubt } from "./find-doubt.ts";
import { findMembers, foldWords, hasMember, listWords } from "./fold-words.ts";
import { type Clause, cutClauses, isAmong, listContent, shareWith } from "./read-claim.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** Fewer words say nothing about part of a sentence. */
const LEAST_WORDS = 3;
/** The share of its words from which a clause counts as a restatement of another. */
const SAME = 0.7;
/** The share of words that a claim in the material's language has at least in common with it. */
const LEAST_SHARED = 0.2;
/** Languages without spaces are split too coarsely to share as many words. */
const LEAST_SHARED_DENSE = 0.15;

interface Pair {
  said: Clause[];
  base: Clause[];
  links: LinkWords;
  language: Language;
}

/** What a claim says in another order or adds; only if claim and material share a language. */
export function findDoubtfulOrder(cited: Cited): Doubt | null {
  const { language, quotes, text } = cited;
  const said = cutClauses(text, language);
  const base = quotes.flatMap((quote) => cutClauses(quote, language));
  const beside = findBeside(said, [...base, ...cutClauses(cited.known ?? "", language)], language);
  const { links } = CLAIM_WORDS[language];
  if (beside !== null || links === null) return beside;
  const pair: Pair = { said, base, links, language };
  return (
    findSwappedCause(cited, links) ??
    findFlipped(pair) ??
    findTurned(pair) ??
    findSwappedRoles(pair) ??
    findSwappedSteps(cited, pair) ??
    findDroppedCondition(cited, links)
  );
}

/** An added clause without a single word of the material, or a claim with hardly any. */
function findBeside(said: Clause[], base: Clause[], language: Language): Doubt | null {
  const known = base.flatMap(({ words }) => words);
  const adds = CLAIM_WORDS[language].links?.adds;
  const stray = said.find(
    ({ folded, words }) =>
      adds !== undefined &&
      words.length >= LEAST_WORDS &&
      findMembers(folded, adds, language)[0]?.index === 0 &&
      shareWith(words, known).length === 0,
  );
  if (stray !== undefined) return { kind: "beside", words: stray.folded };
  const all = said.flatMap(({ words }) => words);
  const least = CLAIM_WORDS[language].isDense ? LEAST_SHARED_DENSE : LEAST_SHARED;
  const isBeside = all.length > LEAST_WORDS && shareWith(all, known).length / all.length < least;
  return isBeside ? { kind: "beside", words: said.map(({ folded }) => folded).join(", ") } : null;
}

/** The clause of the material that shares most words with a clause. */
function findOrigin(clause: Clause, base: Clause[]): { origin: Clause; share: number } | null {
  const [best] = base
    .map((origin) => {
      const shared = shareWith(clause.words, origin.words).length;
      const share = shared / Math.max(clause.words.length, 1);
      // Among equals, the one with the fewest other words.
      return { origin, share, rank: share - origin.words.length / 100 };
    })
    .toSorted((one, other) => other.rank - one.rank);
  return best === undefined || best.share === 0 ? null : best;
}

/** "Does not give it away" for what gives it away, and vice versa. */
function findFlipped({ said, base, links, language }: Pair): Doubt | null {
  const { contrast } = CLAIM_WORDS[language];
  const isPlain = ({ folded, isNegated }: Clause) =>
    !isNegated && !hasMember(folded, contrast, language);
  const flipped = said.find((clause) => {
    const origin = findTwin(clause, base);
    if (origin === null) return false;
    const [negated, plain] = clause.isNegated ? [clause, origin] : [origin, clause];
    if (!isPlain(plain)) return false;
    const [not] = findMembers(negated.folded, links.verbal, language);
    if (not === undefined) return false;
    const [verb] = listWords(negated.folded.slice(not.index + not.word.length));
    return verb !== undefined && isAmong(verb, listWords(plain.folded));
  });
  return flipped === undefined ? null : { kind: "negation", words: flipped.folded };
}

/** The clause of the material that says the same and no more; null for none. */
function findTwin(clause: Clause, base: Clause[]): Clause | null {
  const found = findOrigin(clause, base);
  if (found === null || found.share < SAME || clause.words.length < LEAST_WORDS) return null;
  const { words } = found.origin;
  return shareWith(words, clause.words).length >= words.length * SAME ? found.origin : null;
}

/** The same words in reverse, unless either clause names its subject after the verb. */
function findTurned({ said, base, links, language }: Pair): Doubt | null {
  const turned = said.find((clause) => {
    const origin = findTwin(clause, base);
    if (origin === null) return false;
    if (hasMember(clause.folded, links.passive, language)) return false;
    if (hasMember(origin.folded, links.passive, language)) return false;
    return isInverted(clause, origin) || joinsBackwards(clause, origin);
  });
  return turned === undefined ? null : { kind: "roles", words: turned.folded };
}

/** The longest increasing run: moving one word leaves all others in order. */
function countInOrder(places: number[]): number {
  const longest: number[] = [];
  places.forEach((place, at) => {
    const before = longest.filter((_, earlier) => (places[earlier] ?? 0) < place);
    longest[at] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...longest);
}

/** Most words come after those they preceded, or two words changed places. */
function isInverted(clause: Clause, origin: Clause): boolean {
  const places = clause.words
    .map((word) => origin.words.findIndex((other) => isAmong(word, [other])))
    .filter((place, at, all) => place !== -1 && all.indexOf(place) === at);
  if (places.length <= LEAST_WORDS) return false;
  if (places.length === origin.words.length && places.length === clause.words.length) {
    return countInOrder(places) <= places.length - 2 && !isRotated(places);
  }
  const pairs = places.flatMap((place, at) => places.slice(at + 1).map((later) => place > later));
  return pairs.filter(Boolean).length / pairs.length > INVERTED;
}

/** "By day they open" for what opens by day: the end of a clause may move to its beginning. */
function isRotated(places: number[]): boolean {
  const falls = places.filter((place, at) => place > (places[(at + 1) % places.length] ?? 0));
  return falls.length <= 1;
}

/** The share of word pairs that are reversed. */
const INVERTED = 0.75;

/** "From bottom to top" for what goes from top to bottom. */
function joinsBackwards(clause: Clause, origin: Clause): boolean {
  const known = listJoints(origin);
  return listJoints(clause).some(
    ({ left, joint, right }) =>
      known.some(
        (one) => isAmong(left, [one.right]) && isAmong(right, [one.left]) && one.joint === joint,
      ) && !known.some((one) => isAmong(left, [one.left]) && isAmong(right, [one.right])),
  );
}

/** Neighbouring content words with what joins them; "and" joins in both directions. */
function listJoints({ folded, words }: Clause): { left: string; joint: string; right: string }[] {
  let cursor = 0;
  const placed = words.map((word) => {
    const from = folded.indexOf(word, cursor);
    cursor = from + word.length;
    return { word, from, to: cursor };
  });
  return placed.slice(1).flatMap((right, at) => {
    const left = placed[at];
    if (left === undefined) return [];
    const joint = folded.slice(left.to, right.from).trim();
    return joint === "" || joint.split(" ").some((word) => EITHER_WAY.has(word))
      ? []
      : [{ left: left.word, joint, right: right.word }];
  });
}

const EITHER_WAY = new Set(
  "and or und oder y e o u et ou ed и или with mit con avec com с & / that which che que qui".split(
    " ",
  ),
);

/** One subject's action is attributed to another subject, which does something else. */
function findSwappedRoles({ said, base }: Pair): Doubt | null {
  const swapped = said.find((clause) => {
    const [lead, ...body] = clause.words;
    if (lead === undefined || body.length < 2) return false;
    const found = findOrigin({ ...clause, words: body }, base);
    if (found === null || found.share < SAME || isAmong(lead, found.origin.words)) return false;
    const owner = base.find(({ words }) => isAmong(lead, words.slice(0, 1)));
    const [trueLead] = found.origin.words;
    const isReplaced = trueLead !== undefined && !isAmong(trueLead, clause.words);
    if (owner === undefined || !isReplaced || shareWith(body, owner.words).length > 0) return false;
    return said.some(
      ({ words }) => isAmong(trueLead, words) && shareWith(words, owner.words).length > 0,
    );
  });
  return swapped === undefined ? null : { kind: "roles", words: swapped.folded };
}

/** Steps in another order, if both sides say which comes first. */
function findSwappedSteps(
  { text, quotes, language }: Cited,
  { said, base, links }: Pair,
): Doubt | null {
  const folded = foldWords(text);
  // A cause that is not only earlier is checked separately.
  if (hasMember(folded, `${links.because}|${links.so}`, language)) return null;
  const tells = (one: string) =>
    new Set(findMembers(one, links.order, language).map(({ word }) => word)).size > 1;
  if (!tells(folded) || !tells(foldWords(quotes.join(" ")))) return null;
  if (hasMember(folded, links.turns, language)) return null;
  const places = said.flatMap((clause) => {
    const found = findOrigin(clause, base);
    return found === null || found.share < 0.5 ? [] : [base.indexOf(found.origin)];
  });
  const isBack = places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  return isBack && places.length > 1 ? { kind: "order", words: folded } : null;
}

/** The share of words from which part of a sentence counts as a restatement of another. */
const MOSTLY = 0.6;

/** A cause and its effect. */
interface Causal {
  cause: string[];
  effect: string[];
}

function findSwappedCause({ text, quotes, language }: Cited, links: LinkWords): Doubt | null {
  const said = readCausal(text, { links, language });
  const known = quotes.flatMap((quote) => readCausal(quote, { links, language }) ?? []);
  if (said === null || Math.min(said.cause.length, said.effect.length) < 2) return null;
  const share = (some: string[], others: string[]) =>
    shareWith(some, others).length / Math.max(some.length, 1);
  const isSwapped = known.some(
    ({ cause, effect }) =>
      share(said.cause, effect) >= MOSTLY &&
      share(said.effect, cause) >= MOSTLY &&
      share(said.cause, cause) < share(said.cause, effect) &&
      share(said.effect, effect) < share(said.effect, cause),
  );
  return isSwapped ? { kind: "cause", words: foldWords(text) } : null;
}

interface Reading {
  links: LinkWords;
  language: Language;
}

/** "So that" and "so long" introduce no effect. */
const PURPOSE = /^ (?:that|long|far|much|many|on)(?!\p{L})/u;

/** Splits "Because A, B", "B, because A", "A, so B" and the same with "if"; null without such a connector. */
function readCausal(text: string, { links, language }: Reading): Causal | null {
  const folded = foldWords(text).replace(/[.!?]+$/u, "");
  const words = (part: string) => listContent(part, language);
  const [so] = findMembers(folded, links.so, language).filter(
    ({ word, index }) => index > 0 && !PURPOSE.test(folded.slice(index + word.length)),
  );
  if (so !== undefined) {
    return { cause: words(folded.slice(0, so.index)), effect: words(folded.slice(so.index)) };
  }
  const [because] = findMembers(folded, `${links.because}|${links.condition}`, language);
  if (because === undefined) return null;
  if (because.index > 0) {
    return {
      cause: words(folded.slice(because.index)),
      effect: words(folded.slice(0, because.index)),
    };
  }
  const comma = folded.indexOf(",");
  if (comma === -1) return null;
  const [effect = ""] = folded.slice(comma + 1).split(/, (?:and|und|y|e|et|и) /u);
  return { cause: words(folded.slice(0, comma)), effect: words(effect) };
}

/** Said of every case, although the material says it of one. */
function findDroppedCondition({ text, quotes, language }: Cited, links: LinkWords): Doubt | null {
  const folded = foldWords(text);
  const { hedge } = CLAIM_WORDS[language];
  if (hasMember(folded, `${links.condition}|${links.because}|${hedge}`, language)) return null;
  const said = listContent(folded, language);
  const dropped = quotes.map(foldWords).find((quote) => {
    const [condition] = findMembers(quote, links.proviso, language);
    const causal = readCausal(quote, { links, language });
    if (condition === undefined || causal === null || quotes.length > 1) return false;
    const isSaid = shareWith(causal.effect, said).length >= causal.effect.length * SAME;
    return isSaid && shareWith(causal.cause, said).length === 0;
  });
  return dropped === undefined ? null : { kind: "condition", words: folded };
}
