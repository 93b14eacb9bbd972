import { detect } from "tinyld/light";

import type { Language } from "../../shared/index.ts";
import type { CheckReason } from "./check-reasons.ts";

/** Shorter pieces say too little about their language. */
const GROUP_CHARACTERS = 200;
/** More bad groups than this, and the text is in another language. */
const MOST_BAD = 0.25;
const LEAST_SHARE = 0.5;

const scripts: Partial<Record<Language, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu,
  ko: /\p{Script=Hangul}/gu,
  ru: /\p{Script=Cyrillic}/gu,
};

export interface LanguageVerdict {
  isRight: boolean;
  why: CheckReason;
}

/**
 * Whether sentences are in a language. Japanese, Korean and Russian show by their script, the Latin
 * ones by a detector on groups of sentences; what looks like code or a name is left out.
 */
export function judgeLanguage(language: Language, sentences: readonly string[]): LanguageVerdict {
  const prose = sentences.map(stripNames);
  const script = scripts[language];
  return script === undefined ? judgeWords(language, prose) : judgeScript(script, prose.join(" "));
}

function judgeScript(script: RegExp, text: string): LanguageVerdict {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(script)?.length ?? 0;
  const share = letters === 0 ? 0 : own / letters;
  const percent = Math.round(share * 100);
  return { isRight: share >= LEAST_SHARE, why: { reason: "letters", values: { percent } } };
}

function judgeWords(language: Language, prose: string[]): LanguageVerdict {
  const foreign = judgeScript(/\p{Script=Latin}/gu, prose.join(" "));
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

/** Neighbouring sentences together, until they are long enough; a short rest joins the last group. */
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
  if (last === undefined) return [];
  return [...groups, open === "" ? last : `${last} ${open}`];
}

// Code (a dot, bracket, underscore or digit inside) and words with capitals after their first letter.
function stripNames(sentence: string): string {
  return sentence
    .split(/\s+/)
    .filter((word) => !/[_()[\]{}<>=/\\`@#\d]|\w\.\w|\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word))
    .join(" ");
}
