import type { Language } from "../../languages/index.ts";
import { foldText } from "../fold-text.ts";
import { measureTitle, WIDEST_TITLE } from "../title-limit.ts";

/** Characters between list items that never occur in a sentence. */
const SEPARATOR = /[·•|]|\s\/\s/u;
/** A dash with spaces separates like a comma; one without joins words. */
const SPACED_DASH = /\s+[-‐‑‒–—―−]+\s+/gu;
/** Separators that also occur in sentences. */
const COMMA = /[,;，；、､]/u;

/** What joins the last item of a list, as a word or as an ending. */
const AND: Record<Language, RegExp> = {
  en: /\s(?:and|or|plus|&)\s/u,
  ja: /と|や|および|及び|・/u,
  es: /\s(?:y|e|o|u)\s/u,
  fr: /\s(?:et|ou)\s/u,
  de: /\s(?:und|oder|sowie)\s/u,
  it: /\s(?:ed?|od?)\s/u,
  pt: /\s(?:e|ou)\s/u,
  ru: /\s(?:и|или)\s/u,
  ko: /(?:와|과|하고)\s|\s(?:및|그리고)\s/u,
};

/** This many items are a list, whatever they are. */
const ITEMS_OF_A_LIST = 3;

/** The faults of an episode's title, given the names of its lessons. */
export function findTitleFaults(
  title: string,
  named: { language: Language; terms: string[] },
): string[] {
  const { language } = named;
  const width = measureTitle(title);
  return [
    ...(width > WIDEST_TITLE
      ? [`The title in ${language} is ${width} letters wide: use at most ${WIDEST_TITLE}.`]
      : []),
    ...(isList(title, named)
      ? [`The title in ${language} is a list: say the one thing that today is about.`]
      : []),
  ];
}

function isList(title: string, { language, terms }: { language: Language; terms: string[] }) {
  const rest = takeOutTerms(title, terms);
  const parts = rest.split(COMMA).filter((part) => part.trim() !== "");
  const items = parts.flatMap((part) => splitAnd(part, language));
  const inLast = splitAnd(parts.at(-1) ?? "", language).length;
  const isQuestion = /[?？]\s*$/u.test(rest);
  return (
    SEPARATOR.test(rest) ||
    rest.split(TERM).length > ITEMS_OF_A_LIST ||
    (!isQuestion && parts.length > 1 && parts.length - 1 + inLast >= ITEMS_OF_A_LIST) ||
    (items.length > 1 && items.every(isTermAlone))
  );
}

function splitAnd(part: string, language: Language): string[] {
  return part.split(AND[language]).filter((item) => item.trim() !== "");
}

/** A placeholder for each term, so that an "and" or a comma inside a term separates nothing. */
const TERM = "\u{e000}";

function takeOutTerms(title: string, terms: string[]): string {
  return terms
    .map(foldTitle)
    .filter((term) => term !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, term) => text.replaceAll(term, TERM), foldTitle(title));
}

function foldTitle(title: string): string {
  return foldText(title.replace(SPACED_DASH, ", "));
}

function isTermAlone(item: string): boolean {
  return item.replaceAll(/[^\p{L}\p{N}\u{e000}]/gu, "") === TERM;
}
