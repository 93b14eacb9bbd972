import { foldSpace } from "../../shared/index.ts";

/**
 * Presentation forms of letters become the letters themselves, so that words are found. Forms with a
 * meaning stay: superscripts and subscripts of formulas, fractions, Japanese punctuation, the ellipsis.
 */
const FORMS =
  /[^\u00a8\u00b2\u00b3\u00b4\u00b8\u00b9\u00ba\u00aa\u00bc-\u00be\u02b0-\u036f\u2026\u2070-\u209f\u2150-\u215f\u2460-\u24ff\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/gu;
/** Combining marks join the letter before them. */
function foldForms(text: string): string {
  return text.replace(FORMS, (run) => run.normalize("NFKC")).normalize("NFC");
}

/** One line: forms folded, no invisible characters, white space as single spaces. */
export function normalizeMaterialText(text: string): string {
  return foldSpace(foldForms(text));
}

/** Several lines, such as a listing: kept as they are, without invisible characters. */
export function normalizeListing(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => {
      const indent = /^[\t ]*/.exec(line)?.[0].replaceAll("\t", "  ") ?? "";
      return `${indent}${foldSpace(line)}`.trimEnd();
    })
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
