/**
 * One line of text that nothing can hide in: line ends and tabs become spaces; control characters,
 * bidirectional controls and byte order marks go; broken surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\uFEFF\uFFF9-\uFFFB]/gu, "")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}
