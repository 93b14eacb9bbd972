import { foldSpace } from "../../shared/index.ts";

/**
 * Forms of letters that mean nothing become the letter itself, so that words are found; what means
 * something stays: raised and lowered signs of formulas, fractions, Japanese punctuation, the ellipsis.
 */
const FORMS =
  /[^\u00a8\u00b2\u00b3\u00b4\u00b8\u00b9\u00ba\u00aa\u00bc-\u00be\u02b0-\u036f\u2026\u2070-\u209f\u2150-\u215f\u2460-\u24ff\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/gu;
/** Combining signs join the letter before them, which stands in the run that is folded above. */
function foldForms(text: string): string {
  return text.replace(FORMS, (run) => run.normalize("NFKC")).normalize("NFC");
}

/** One line: forms folded, nothing that is not seen, white space as one blank. */
export function normalizeMaterialText(text: string): string {
  return foldSpace(foldForms(text));
}

/** Several lines, such as a listing: as they are set, without what is not seen. */
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
