import type { Brief } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { createLinePicker, fillLine } from "./fill-line.ts";
import type { PhraseBook, PhraseLine } from "./phrase-book.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";

/** The template's lines for one episode in one language. */
export interface Speaker {
  book: PhraseBook;
  /** A line with its placeholders filled; the wording changes with each turn and each episode. */
  say: (name: PhraseLine, holes?: Record<string, string>, turn?: number) => string;
}

/** A brief chooses the same lines in each of its languages. */
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
