// Control characters other than line breaks and tabs, and whatever is in a text without being seen:
// marks that change reading direction break SSML and let a title rearrange the text around it, tags
// and joiners hide words in it. Arabic signs that are seen stay.
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|(?![\u0600-\u0605\u06dd\u070f\u08e2\u200c\u200d])\p{Cf}/gu;
/** Joiners belong to scripts whose letters join, and to pictures made of several. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu;
/** One chooses the form of a letter; a row of them carries hidden words. */
const hiddenSelectors =
  /(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Plain text of one line: nothing that is not seen, white space folded, cut at `limit`. */
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
 * Plain text of one line, as long as it is: the form in which quotes are looked for in a material, of
 * which models get to see nothing else.
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

/** The form in which quotes are looked for: white space folded, without what nobody sees. */
export function foldQuote(text: string): string {
  return foldSpace(text.normalize("NFC").replace(/\p{Cf}/gu, ""));
}

/** The first words of a text, as many as fit into `limit` characters, with nothing added. */
export function cutWords(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit).join("");
  const end = cut.lastIndexOf(" ");
  return end > 0 ? cut.slice(0, end) : cut;
}
