import {
  findAddresses,
  stripAddresses,
  unmask,
  unmaskKnown,
} from "../../shared/addresses/index.ts";

/**
 * HTML, even truncated, Markdown and forum markup; `a[i]`, `2 ** 3`, `a <b` and `**kwargs` are code and not
 * markup.
 */
const markup =
  /<\/?[a-z][^<>]*>|<(?:script\b|[a-z]{1,40}\s{1,9}[a-z-]{1,40}\s{0,9}=)[^<>]*$|\]\(|`{3}|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\[\/[a-z]{1,20}\]|\[(?:url|img)\b[^\][]{0,2000}\]|(?<![\w*])\*\*(?=[^\s*])[^*\n]*[^\s*]\*\*(?![\w*])|(?:^|[.!?]\s)#{1,6}\s(?=\p{L})/giu;
const placeholder = /\{\{[^{}]*\}\}|\{\{|\}\}/g;

/** This many identical words in a row are no coincidence: our examples and rules are ordinary English, too. */
const COPIED_WORDS = 15;
const LONGEST_SHOWN = 80;
const LONGEST_COPY_SHOWN = 200;

/** Words that belong to no course, or to our prompts. */
export interface Planted {
  kind: "foreign" | "instructions";
  words: string;
}

/**
 * Finds what no script may say: an address or phone number, markup, a placeholder, or our own instructions.
 * `known` is the courses' material and names: markup and names in it, such as `List<T>`, `{{ book.title }}`
 * and "Booking.com", are allowed.
 */
export function findPlantedText(text: string, instructions: string, known = ""): Planted | null {
  const words = findPlantedWords(text, known);
  if (words !== null) return { kind: "foreign", words };
  const copied = findCopied(text, instructions);
  return copied === null ? null : { kind: "instructions", words: copied };
}

/** The finding as a sentence for the model that rewrites the text. */
export function describePlanted(planted: Planted): string {
  const words = JSON.stringify(planted.words);
  return planted.kind === "foreign"
    ? `It contains ${words}.`
    : `It repeats these words of the instructions: ${words}.`;
}

/** The first forbidden address, markup or placeholder that is not known; null for none. */
export function findPlantedWords(text: string, known = ""): string | null {
  return findForeign(text, known)?.slice(0, LONGEST_SHOWN) ?? null;
}

/** The first forbidden address; null for none. */
export function findPlantedAddress(text: string, known = ""): string | null {
  const [first] = findAddresses(text, known);
  return first === undefined ? null : text.slice(first.from, first.to).slice(0, LONGEST_SHOWN);
}

function findForeign(text: string, known: string): string | null {
  const address = findPlantedAddress(text, known);
  if (address !== null) return address;
  const { plain, places } = unmask(text);
  const marks = [...plain.matchAll(markup), ...plain.matchAll(placeholder)];
  if (marks.length === 0) return null;
  const familiar = unmaskKnown(known);
  const mark = marks.find(([found]) => !familiar.includes(unmaskKnown(found)));
  if (mark === undefined) return null;
  return text.slice(places[mark.index], places[mark.index + mark[0].length]);
}

/** The longest run of words that also occurs in the instructions. */
function findCopied(text: string, instructions: string): string | null {
  const ours = ` ${wordsOf(instructions).join(" ")} `;
  const written = wordsOf(text);
  const isOurs = (from: number, to: number) =>
    ours.includes(` ${written.slice(from, to).join(" ")} `);
  const from = written.findIndex(
    (_, at) => at + COPIED_WORDS <= written.length && isOurs(at, at + COPIED_WORDS),
  );
  if (from === -1) return null;
  let to = from + COPIED_WORDS;
  while (to < written.length && isOurs(from, to + 1)) to += 1;
  return written.slice(from, to).join(" ").slice(0, LONGEST_COPY_SHOWN);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}{}]+/gu) ?? [];
}

/**
 * A title, name or sentence without addresses and without placeholder braces that `known` does not contain;
 * empty if nothing else is left.
 */
export function stripPlanted(text: string, known = ""): string {
  const open = text.replaceAll(/\{\{([^{}]*)\}\}/g, (mark, between: string) => {
    const inner = between.trim();
    return /^name$/i.test(inner) || !known.includes(mark) ? inner : mark;
  });
  return stripAddresses(open, known);
}
