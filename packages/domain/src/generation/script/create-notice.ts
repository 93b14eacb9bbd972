import type { Language } from "../../languages/index.ts";
import { fillLine, type LessonText, PHRASE_BOOKS } from "../../lessons/index.ts";

/** What to say before a piece that may be in another language than its track; null for nothing. */
export type SayNotice = (text: LessonText) => string | null;

/** Says that a piece is in the course's own language, the first time that this happens in a track. */
export function createNotice(language: Language): SayNotice {
  const told = new Set<Language>([language]);
  return (text) => {
    if (told.has(text.language)) return null;
    told.add(text.language);
    const book = PHRASE_BOOKS[language];
    const name = book.languageNames[text.language];
    return fillLine(book, { name: "otherLanguage", variant: 0 }, { language: name });
  };
}
