import { type Language, splitSentences } from "../../languages/index.ts";
import type { MaterialBlock, MaterialDocument } from "../materials/index.ts";
import type { NumberedSentence, ProposalPlace } from "./types.ts";
import type { ProposalWords } from "./words/index.ts";

/** A block with its sentences. */
export interface Passage {
  block: MaterialBlock;
  sentences: NumberedSentence[];
}

/** The text under one heading, up to the next one. */
export interface Section {
  heading: string | null;
  /** The heading's level; 0 before the first one. */
  level: number;
  /** The headings above it, the outermost first. */
  above: { title: string; level: number }[];
  passages: Passage[];
}

interface Reading {
  language: Language;
  words: ProposalWords;
}

/** A line that repeats on this many pages is not part of the text. */
const RUNNING_PAGES = 3;

/** The sections of a material that have text, with numbered sentences. */
export function readSections(document: MaterialDocument, reading: Reading): Section[] {
  const running = findRunningLines(document);
  const blocks = document.pages.flatMap((page) =>
    page.blocks.map((block, at) => ({ block, place: { page: page.number, block: at } })),
  );
  const numbering = { next: 1 };
  const sections: Section[] = [{ heading: null, level: 0, above: [], passages: [] }];
  for (const { block, place } of blocks.filter((one) => !running.has(one.block.text))) {
    const last = sections.at(-1);
    if (last === undefined) break;
    if (block.kind === "heading") sections.push(openSection(block, sections));
    else if (isRead(block)) {
      last.passages.push(
        readPassage(block, { ...place, heading: last.heading }, { numbering, reading }),
      );
    }
  }
  return sections.filter(
    (section) => section.passages.length > 0 && !isLegal(section, reading.words),
  );
}

function isRead(block: MaterialBlock): boolean {
  return block.kind !== "code" && block.kind !== "caption";
}

/** Below the previous sections of a higher level. */
function openSection(block: MaterialBlock & { kind: "heading" }, sections: Section[]): Section {
  const last = sections.at(-1);
  const around =
    last === undefined ? [] : [...last.above, { title: last.heading ?? "", level: last.level }];
  const above = around.filter(({ level }) => level < block.level);
  return { heading: block.text, level: block.level, above, passages: [] };
}

function readPassage(
  block: MaterialBlock,
  place: ProposalPlace,
  { numbering, reading }: { numbering: { next: number }; reading: Reading },
): Passage {
  const sentences = splitSentences(readTaught(block), reading.language).map((text) => ({
    number: numbering.next++,
    text,
    ...place,
  }));
  return { block, sentences };
}

/** In a table's row the last cell explains the others. */
function readTaught(block: MaterialBlock): string {
  return block.kind === "row" ? (block.cells.at(-1) ?? "") : block.text;
}

/** Short lines that repeat on several pages. */
function findRunningLines({ pages }: MaterialDocument): Set<string> {
  const seen = new Map<string, number>();
  for (const { blocks } of pages) {
    for (const text of new Set(blocks.map((block) => block.text))) {
      if (text.length <= 120) seen.set(text, (seen.get(text) ?? 0) + 1);
    }
  }
  return new Set([...seen].filter(([, times]) => times >= RUNNING_PAGES).map(([text]) => text));
}

/** Everything below the heading of a licence belongs to it. */
function isLegal({ heading, above }: Section, words: ProposalWords): boolean {
  return [...above.map(({ title }) => title), heading ?? ""].some((title) =>
    words.legalTitles.test(title),
  );
}
