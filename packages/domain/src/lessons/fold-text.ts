import { foldSpace } from "../shared/index.ts";

/** Marks of a quotation; a straight or curly single one only where it is no apostrophe. */
const quotes = /["“”„‟«»‹›「」『』″]|(?<!\p{L})'|'(?!\p{L})/gu;
const apostrophes = /[‘’‚‛′´ʼ]/g;
const dashes = / ?[-‐‑‒–—―−]+ ?/g;
/** Two stars on each side of words, as against `2 ** 3` and `**kwargs`. */
const bold = /(?<![\w*])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])/g;
const fences = /`{3,}[a-z]*/gi;
const heading = /(^|[.!?]\s+)#{1,6}\s+(?=\p{L})/gu;

/**
 * The form in which two texts are compared: what writers set differently without saying anything else, capitals,
 * quotation marks, dashes, marks of code and of bold, the full stop at the end, is the same in it.
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

/** A text of a model as it is meant: without the marks of code, bold and headings that prose does not have. */
export function tidyText(text: string): string {
  return text
    .replace(fences, " ")
    .replace(bold, "$1")
    .replace(/`+/g, "")
    .replace(heading, "$1")
    .trim();
}

/** The same for a title, which stands without quotation marks around it and without a full stop. */
export function tidyTitle(text: string): string {
  const tidy = tidyText(text);
  const [, inner = tidy] = /^["“„«「『]([^"“”„«»「」『』]+)["”“»」』]\.?$/u.exec(tidy) ?? [];
  return inner.replace(/(?<![.。])[.。]$/u, "").trim();
}
