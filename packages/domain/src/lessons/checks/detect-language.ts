import { detect } from "tinyld/light";

import type { CheckReason } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS, type WritingSystem } from "../../languages/index.ts";

/** Shorter texts are too short for detecting a language. */
const GROUP_CHARACTERS = 200;
/** With a larger share of bad groups, the text is in another language. */
const MOST_BAD = 0.25;
/** The shortest group that is long enough, in a text shorter than a group. */
const LEAST_CHARACTERS = 100;
const LEAST_SHARE = 0.5;

export interface LanguageVerdict {
  isRight: boolean;
  why: CheckReason;
}

/**
 * Whether sentences are in a language. Japanese, Korean and Russian are recognised by script, Latin
 * languages by a detector on groups of sentences; code and names are left out.
 */
export function judgeLanguage(language: Language, sentences: readonly string[]): LanguageVerdict {
  const prose = sentences.map(stripNames);
  const { script } = LANGUAGE_FACTS[language];
  return script === null ? judgeWords(language, prose) : judgeScript(script, prose.join(" "));
}

function judgeScript({ letters, own }: WritingSystem, text: string): LanguageVerdict {
  const written = countLetters(text, letters);
  const share = shareOf(written, countLetters(text, /[\p{L}ー]/gu));
  const ownShare = own === undefined ? 1 : shareOf(countLetters(text, own.letters), written);
  const isOwn = ownShare >= (own?.share ?? 0);
  const percent = Math.round((isOwn ? share : share * ownShare) * 100);
  const isRight = isOwn && share >= LEAST_SHARE;
  return { isRight, why: { reason: "letters", values: { percent } } };
}

function countLetters(text: string, letters: RegExp): number {
  return text.match(letters)?.join("").length ?? 0;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function judgeWords(language: Language, prose: string[]): LanguageVerdict {
  const foreign = judgeScript({ letters: /\p{Script=Latin}/gu }, prose.join(" "));
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
