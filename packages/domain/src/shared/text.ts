// Control characters other than line breaks and tabs, and the marks that change reading direction:
// they break SSML and let a title rearrange the text around it.
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Plain text of one line: no control or direction marks, white space folded, cut at `limit`. */
export function cleanText(text: string, limit: number): string {
  const folded = text.replace(unsafe, "").replace(loneSurrogate, "").replace(/\s+/g, " ").trim();
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

/** White space folded to single blanks: the form in which quotes are looked for in a material. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
