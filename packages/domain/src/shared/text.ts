// Control characters other than line breaks and tabs, and invisible characters: direction marks break
// SSML and let a title rearrange the text around it, tags and joiners hide words. Visible Arabic signs
// stay.
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|(?![\u0600-\u0605\u06dd\u070f\u08e2\u200c\u200d])\p{Cf}/gu;
/** Joiners belong in scripts whose letters join, and in composed emoji. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu;
/** A selector chooses a letter's form; a sequence of them hides words. */
const hiddenSelectors =
  /(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of plain text: without invisible characters, with white space folded, cut at `limit`. */
export function cleanText(text: string, limit: number): string {
  const folded = foldSpace(text);
  const characters = Array.from(folded);
  if (characters.length <= limit) return folded;
  return `${characters
    .slice(0, limit - 1)
    .join("")
    .trimEnd()}…`;
}

/** Escapes text for XML element content and attributes (SSML, RSS). */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&apos;");
}

/**
 * One line of plain text, uncut: the form in which models see a material and quotes are compared.
 */
export function foldSpace(text: string): string {
  return text
    .replace(unsafe, "")
    .replace(strayJoiner, "")
    .replace(hiddenSelectors, "")
    .replace(loneSurrogate, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}

/** The form in which quotes are compared: white space folded, invisible characters removed. */
export function foldQuote(text: string): string {
  return foldSpace(text.normalize("NFC").replace(/\p{Cf}/gu, ""));
}

/** The first words of a text that fit into `limit` characters, without an ellipsis. */
export function cutWords(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit).join("");
  const end = cut.lastIndexOf(" ");
  return end > 0 ? cut.slice(0, end) : cut;
}
