import { foldSpace } from "../shared/index.ts";

/** Quotation marks; a single one counts only if it is no apostrophe. */
const quotes = /["“”„‟«»‹›「」『』″]|(?<!\p{L})'|'(?!\p{L})/gu;
const apostrophes = /[‘’‚‛′´ʼ]/g;
const dashes = / ?[-‐‑‒–—―−]+ ?/g;
/** Two asterisks on each side of words, unlike `2 ** 3` and `**kwargs`. */
const bold = /(?<![\w*])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])/g;
const fences = /`{3,}[a-z]*/gi;
const heading = /(^|[.!?]\s+)#{1,6}\s+(?=\p{L})/gu;

/**
 * Normalises a text for comparison: removes differences that carry no meaning, such as capitals, quotation
 * marks, dashes, code and bold marks, and the final full stop.
 */
export function foldText(text: string): string {
  const plain = text
    .replace(/\p{Cf}/gu, "")
    .replaceAll(apostrophes, "'")
    .normalize("NFKC");
  const bare = plain.replace(bold, "$1").replace(/`+/g, "").replace(quotes, "");
  return foldSpace(bare)
    .replace(dashes, "-")
    .replace(/(?<![ .。])[ .。]+$/u, "")
    .toLowerCase();
}

/** A model's text without marks of code, bold and headings, which do not belong in prose. */
export function tidyText(text: string): string {
  return text
    .replace(fences, " ")
    .replace(bold, "$1")
    .replace(/`+/g, "")
    .replace(heading, "$1")
    .trim();
}

/** The same for a title, without quotation marks around it and without a full stop. */
export function tidyTitle(text: string): string {
  const tidy = tidyText(text);
  const [, inner = tidy] = /^["“„«「『]([^"“”„«»「」『』]+)["”“»」』]\.?$/u.exec(tidy) ?? [];
  return inner.replace(/(?<![.。])[.。]$/u, "").trim();
}
