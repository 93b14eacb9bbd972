import { escapeXml } from "../shared/index.ts";

/** A question and its answer for flash card programs. */
export interface Card {
  /** Stable, so that a second import finds the card. */
  id: string;
  front: string;
  back: string;
  /** Shown below the answer as words to look for. */
  keyTerms: string[];
  tags: string[];
}

/**
 * Writes cards as tab-separated text with the headers by which Anki knows deck, note type and columns. Anki
 * reads the texts as HTML, so they are escaped.
 */
export function writeCards(deck: string, cards: readonly Card[]): string {
  const headers = [
    "#separator:tab",
    "#html:true",
    `#deck:${toLine(deck).replaceAll("::", ":")}`,
    "#notetype:Basic",
    "#tags column:3",
    "#guid column:4",
  ];
  return [...headers, ...cards.map(writeCard)].map((line) => `${line}\n`).join("");
}

function writeCard({ id, front, back, keyTerms, tags }: Card): string {
  const terms =
    keyTerms.length === 0 ? "" : `<br><small>${keyTerms.map(toHtml).join(" · ")}</small>`;
  return [toHtml(front), toHtml(back) + terms, tags.map(toTag).join(" "), id].join("\t");
}

function toHtml(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => toLine(escapeXml(line)));
  // Anki reads a line that begins with this character as a comment.
  return lines.join("<br>").replace(/^#/, "&#35;");
}

/** Tabs and line breaks separate columns and rows; other control characters do not belong in a text. */
function toLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

/** Spaces separate tags. */
function toTag(tag: string): string {
  return toLine(tag).replaceAll(/\s+/g, "_");
}
