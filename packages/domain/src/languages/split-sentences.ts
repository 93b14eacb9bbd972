import type { Language } from "./languages.ts";

/** What ends in a full stop without ending a sentence: abbreviations, initials and, in German, ordinals. */
const ABBREVIATIONS: Record<Language, RegExp | null> = {
  en: ending(
    "e\\.g|i\\.e|a\\.m|p\\.m|Dr|Mr|Mrs|Ms|Prof|St|Mt|Jr|vs|cf|Fig|Eq|Sec|Ch|No|approx|resp|al|pp?",
  ),
  ja: null,
  es: ending(
    "p\\.\\s?ej|EE|EE\\.\\s?UU|Sr|Sra|Srta|Dr|Dra|Prof|Ud|Uds|cf|fig|cap|págs?|núm|aprox|vs|p",
  ),
  fr: ending("p\\.\\s?ex|c\\.-à-d|cf|M|MM|Dr|Pr|St|fig|chap|pp?|n°|env|éd|av|apr"),
  de: ending(
    "z|d|u|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|o\\.\\s?ä|i\\.\\s?d\\.\\s?R|bzw|vgl|ca|Dr|Prof|Nr|Abb|Kap|Bd|St|Hr|Fr|evtl|ggf|inkl|sog|Mio|Mrd|\\d{1,2}",
  ),
  it: ending("p\\.\\s?es|ad es|es|cfr|Sig|Sig\\.ra|Dott|Dott\\.ssa|Prof|fig|cap|pagg?|n|ca|vs"),
  pt: ending("p\\.\\s?ex|cf|Sr|Sra|Dr|Dra|Prof|Profa|fig|cap|págs?|n|aprox|vs|p"),
  ru: ending("т\\.\\s?е|т\\.\\s?к|т\\.\\s?н|напр|см|ср|рис|гл|стр|им|проф|тыс|млн|млрд|ул|г|с|в"),
  ko: null,
};

const EMPTY_LINE = /\n\s*\n\s*$/;
const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;

/** The sentences of a text, without the white space around them. */
export function splitSentences(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const isBalanced = isClosed(text);
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (goesOn(open, language) || (isBalanced && isInBrackets(open))) continue;
    sentences.push(open.trim());
    open = "";
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== "");
}

function goesOn(open: string, language: Language): boolean {
  // The end of a line does not end a sentence, an empty line does.
  if (EMPTY_LINE.test(open)) return false;
  const said = open.trimEnd();
  return INITIAL.test(said) || (ABBREVIATIONS[language]?.test(said) ?? false);
}

/** A full stop inside brackets ends no sentence; an empty line does. */
function isInBrackets(open: string): boolean {
  return !isClosed(open) && !EMPTY_LINE.test(open);
}

function isClosed(text: string): boolean {
  return countOf(text, /[(（]/gu) <= countOf(text, /[)）]/gu);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function ending(words: string): RegExp {
  return new RegExp(`(?:^|[\\s(„«"])(?:${words})\\.$`, "iu");
}
