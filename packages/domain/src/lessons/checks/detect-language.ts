import { detect } from "tinyld/light";

import type { CheckReason } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS, type WritingSystem } from "../../languages/index.ts";

/** Shorter texts are too short for detecting a language. */
const GROUP_CHARACTERS = 200;
/** With a larger share of bad groups, or of words in bad sentences, the text is in another language. */
const MOST_BAD = 0.25;
/** The shortest group that is long enough, in a text shorter than a group. */
const LEAST_CHARACTERS = 100;
/** Of a sentence's words; the others are terms, which many subjects have in English. */
const LEAST_WORDS = 0.4;

export interface LanguageVerdict {
  isRight: boolean;
  why: CheckReason;
}

/**
 * Whether sentences are in a language. Japanese, Korean and Russian are recognised by the script of their words, Latin
 * languages by a detector on groups of sentences; code and names are left out.
 */
export function judgeLanguage(language: Language, sentences: readonly string[]): LanguageVerdict {
  const prose = sentences.map(stripNames);
  const { script } = LANGUAGE_FACTS[language];
  return script === null ? judgeWords(language, prose) : judgeScript(script, prose);
}

function judgeScript(script: WritingSystem, prose: string[]): LanguageVerdict {
  const text = prose.join(" ");
  const shares = [
    { share: shareOfWords(script, prose), least: 1 - MOST_BAD },
    ...tellApart(script, text),
  ];
  const bad = shares.find(({ share, least }) => share < least);
  const percent = Math.round((bad ?? shares[0] ?? { share: 0 }).share * 100);
  return { isRight: bad === undefined, why: { reason: "words", values: { percent } } };
}

const WORDS = new Intl.Segmenter("ja", { granularity: "word" });

/** How many of the words are in sentences that have enough of them in the script. */
function shareOfWords({ letters }: WritingSystem, prose: string[]): number {
  let [all, right] = [0, 0];
  for (const sentence of prose) {
    const words = [...WORDS.segment(sentence)].filter(({ segment }) => /\p{L}/u.test(segment));
    const own = words.filter(({ segment }) => countLetters(segment, letters) > 0).length;
    all += words.length;
    if (shareOf(own, words.length) >= LEAST_WORDS) right += words.length;
  }
  return shareOf(right, all);
}

/** What tells a language from others of its script. */
function tellApart({ letters, own, neighbour }: WritingSystem, text: string) {
  const shares = [];
  if (own !== undefined) {
    const share = shareOf(countLetters(text, own.letters), countLetters(text, letters));
    shares.push({ share, least: own.share });
  }
  if (neighbour !== undefined && text.length >= LEAST_CHARACTERS) {
    const foreign = countLetters(text, neighbour.foreign);
    const here = countLetters(text, neighbour.own);
    if (foreign > 0) shares.push({ share: shareOf(here, here + foreign), least: 1 - MOST_BAD });
  }
  return shares;
}

function countLetters(text: string, letters: RegExp): number {
  return text.match(letters)?.join("").length ?? 0;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function judgeWords(language: Language, prose: string[]): LanguageVerdict {
  const foreign = judgeScript({ letters: /\p{Script=Latin}/gu }, prose);
  if (!foreign.isRight) return foreign;
  const groups = groupSentences(prose);
  const bad = groups.filter((group) => detect(group) !== language).length;
  return {
    isRight: groups.length === 0 || bad / groups.length < MOST_BAD,
    why: {
      reason: "pieces",
      values: { part: groups.length - bad, total: groups.length },
    },
  };
}

/** Joins neighbouring sentences until they are long enough; a short rest joins the last group. */
function groupSentences(sentences: string[]): string[] {
  const groups: string[] = [];
  let open = "";
  for (const sentence of sentences) {
    open = open === "" ? sentence : `${open} ${sentence}`;
    if (open.length < GROUP_CHARACTERS) continue;
    groups.push(open);
    open = "";
  }
  const last = groups.pop();
  if (last === undefined) return open.length < LEAST_CHARACTERS ? [] : [open];
  return [...groups, open === "" ? last : `${last} ${open}`];
}

// Between words, and around a Latin name in a sentence without spaces.
const edges =
  /\s+|(?<=[\u3040-\u9fff\uac00-\ud7a3])(?=[!-~])|(?<=[!-~])(?=[\u3040-\u9fff\uac00-\ud7a3])/u;

/** Text in capitals throughout is not a name. */
function lowerShouted(sentence: string): string {
  return /\p{Ll}/u.test(sentence) ? sentence : sentence.toLowerCase();
}

// Code (with a dot, bracket, underscore or digit) and words with capitals after their first letter.
function stripNames(sentence: string): string {
  return lowerShouted(sentence.replaceAll("’", "'"))
    .split(edges)
    .filter((word) => !/[_()[\]{}<>=/\\`@#\d]|\w\.\w|\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word))
    .join(" ");
}
