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
  const pieces = cutPieces(text, language);
  const isBalanced = isClosed(text);
  const sentences: string[] = [];
  let open = "";
  for (const [at, piece] of pieces.entries()) {
    open += piece;
    const next = pieces[at + 1] ?? "";
    if (goesOn(open, language) || isQuotedIn(open, { next, language })) continue;
    if (isBalanced && isInBrackets(open)) continue;
    sentences.push(open.trim());
    open = "";
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== "");
}

interface Quoting {
  /** Whether quotation marks point outwards, and a capital after an ellipsis begins a sentence. */
  isPlain: boolean;
  /** How a sentence goes on behind another one that is quoted in it. */
  goesOn: RegExp;
}

/** In small letters, behind a blank or not. */
const PLAIN: Quoting = { isPlain: true, goesOn: /^\s*\p{Ll}/u };
const QUOTING: Record<Language, Quoting> = {
  en: PLAIN,
  ja: { isPlain: true, goesOn: /^(?:と|って|など|は|が|を|に|の|も|で|や|、)/u },
  es: PLAIN,
  fr: PLAIN,
  // Nouns are capitals, and »this« is quoted the other way round.
  de: { ...PLAIN, isPlain: false },
  it: PLAIN,
  pt: PLAIN,
  ru: PLAIN,
  // With a particle that stands right behind the mark.
  ko: { isPlain: true, goesOn: /^\p{L}/u },
};

const CLOSING = /^[»”」』）)\]]+\s*/u;
const OPENING = /(?<=[.!?。！？…])[「『（“«]+$/u;
const AFTER_ELLIPSIS = /(?<=…[”»]?\s)(?=[¿¡«“]?\p{Lu})/u;

/**
 * What the standard's rules (UAX 29) take for sentences: with a quotation mark that closes at the sentence that it
 * closes, one that opens at the next, and a cut behind an ellipsis before a capital, where the language has it so.
 */
function cutPieces(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const pieces = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (!QUOTING[language].isPlain) return pieces;
  const cut = pieces.flatMap((piece) => piece.split(AFTER_ELLIPSIS));
  for (const at of cut.keys()) {
    const before = cut[at - 1];
    const piece = cut[at] ?? "";
    if (before === undefined) continue;
    const [opened = ""] = OPENING.exec(before) ?? [];
    const [closed = ""] = CLOSING.exec(piece) ?? [];
    cut[at - 1] = before.slice(0, before.length - opened.length) + closed;
    cut[at] = opened + piece.slice(closed.length);
  }
  return cut;
}

const QUOTED = /[.!?。！？…]\s?[”“»」』"]+\s*$/u;
/** Enough for the marks and blanks at the end of a sentence. */
const LONGEST_END = 40;

/** Whether a sentence that was just quoted stands within another one, which goes on: “No!” she said. */
function isQuotedIn(
  open: string,
  { next, language }: { next: string; language: Language },
): boolean {
  const end = open.slice(-LONGEST_END);
  const blanks = end.slice(end.trimEnd().length);
  return QUOTED.test(end) && QUOTING[language].goesOn.test(blanks + next);
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
