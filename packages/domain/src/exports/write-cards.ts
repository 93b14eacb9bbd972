import { escapeXml } from "../shared/index.ts";

/** A question and its answer, as a program for flash cards takes them. */
export interface Card {
  /** Stays what it is: a second import finds the card by it. */
  id: string;
  front: string;
  back: string;
  /** Shown below the answer, as words to look for. */
  keyTerms: string[];
  tags: string[];
}

/**
 * Cards as text with tabs, under the headers by which Anki knows deck, note type and columns. Texts are HTML in
 * it, so that whatever stands in them is shown as it is.
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
  // A line that begins with this sign is a remark to Anki, and no card.
  return lines.join("<br>").replace(/^#/, "&#35;");
}

/** Tabs and line breaks end columns and rows; other control characters have no place in a text. */
function toLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

/** Tags are told apart by blanks. */
function toTag(tag: string): string {
  return toLine(tag).replaceAll(/\s+/g, "_");
}
