import type { Brief } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { createLinePicker, fillLine } from "./fill-line.ts";
import type { PhraseBook, PhraseLine } from "./phrase-book.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";

/** What is said around the lessons of one episode in one language. */
export interface Speaker {
  book: PhraseBook;
  /** A line with its holes filled; each turn has other words, and so has each episode. */
  say: (name: PhraseLine, holes?: Record<string, string>, turn?: number) => string;
}

/** The lines that a brief chooses are the same in each of its languages. */
export function createSpeaker(
  { episodesBefore, localDate }: Pick<Brief, "episodesBefore" | "localDate">,
  language: Language,
): Speaker {
  const book = PHRASE_BOOKS[language];
  const lines = createLinePicker(episodesBefore, localDate.slice(0, 7));
  return {
    book,
    say: (name, holes = {}, turn = 0) =>
      fillLine(book, { name, variant: lines.variantOf(name, turn) }, holes),
  };
}
