/** Scripts without spaces between words; Korean has them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・：；！？「」『』（）]/u;
const broken = /(?<=\p{L}{2})[-\u00ad\u2010]$/u;
/** A number or a name continues after these with its hyphen. */
const hyphened = /\d[-\u2010\u2013]$|\p{L}{2}[-\u2010]$/u;
/** Follows the first of two words that share their end, as in "Haus- und Hoftiere". */
const conjunction = /^(?:und|oder|bzw\.|sowie|and|or|[eyouи])(?=\s|$)/u;

/**
 * Joins the lines of a paragraph: a word hyphenated at the end of a line becomes whole, and Japanese lines
 * join without a space. `known` tells whether a word with a hyphen occurs elsewhere.
 */
export function joinLines(lines: string[], known: (word: string) => boolean = () => false): string {
  let text = "";
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== "")) {
    text = text === "" ? line : joinTwo(text, line, known);
  }
  return text;
}

function joinTwo(before: string, after: string, known: (word: string) => boolean): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
  if (broken.test(before) && conjunction.test(after)) return `${before} ${after}`;
  if (broken.test(before) && /^\p{Ll}/u.test(after)) {
    return (isCompound(before, after, known) ? before : before.slice(0, -1)) + after;
  }
  const isOneWord = hyphened.test(before) && /^[\d\p{Lu}]/u.test(after);
  return isOneWord || isUnspaced(before, after) ? before + after : `${before} ${after}`;
}

/** Whether the lines are of a script without spaces between words. */
export function isUnspaced(before: string, after: string): boolean {
  return unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1));
}

/** Whether the hyphen at the end of a line belongs to the word. */
function isCompound(before: string, after: string, known: (word: string) => boolean): boolean {
  const head = /[\p{L}\p{N}-]+$/u.exec(before)?.[0] ?? "";
  const tail = /^[\p{L}\p{N}-]+/u.exec(after)?.[0] ?? "";
  return known(head + tail) || head.slice(0, -1).includes("-");
}
