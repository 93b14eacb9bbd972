/** Addresses, in whatever way a model writes them out. */
const address =
  /\b(?:https?|ftp|javascript|data):|\bwww\.|\b[\w.+-]+@[\w-]+\.\w+|\b(?!asp\.net\b)[\w-]+\.(?:com|net|org|info|biz|example|test|xyz|ru|cn|tk|top|link|click)\b/i;
const markup = /<\/?[a-z][^<>]*>|\]\(|`{3}|&(?:#\d+|[a-z]+);/gi;

/** Words in a row that nobody writes by chance. */
const COPIED_WORDS = 8;

/**
 * What a text says that no script may say: an address, markup, or our own instructions. Markup that
 * stands in `known`, the titles and material, is what the course is about, such as `List<T>`.
 */
export function findPlantedText(text: string, instructions: string, known = ""): string | null {
  const foreign = [...text.matchAll(markup)].map(([found]) => found);
  const found = address.exec(text)?.[0] ?? foreign.find((mark) => !known.includes(mark));
  if (found !== undefined) return `It contains ${JSON.stringify(found)}.`;
  return copies(text, instructions) ? "It repeats the instructions." : null;
}

function copies(text: string, instructions: string): boolean {
  const written = ` ${wordsOf(text).join(" ")} `;
  const words = wordsOf(instructions);
  return words.some(
    (_, index) =>
      index + COPIED_WORDS <= words.length &&
      written.includes(` ${words.slice(index, index + COPIED_WORDS).join(" ")} `),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}{}]+/gu) ?? [];
}

/** A title or name without the addresses somebody put into it. */
export function stripAddresses(text: string): string {
  const kept = text.split(" ").filter((word) => !address.test(word));
  return kept.join(" ").trim();
}
