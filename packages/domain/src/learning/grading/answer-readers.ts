import type { Language } from "../../languages/index.ts";
import { de } from "./languages/de.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { ko } from "./languages/ko.ts";
import { pt } from "./languages/pt.ts";
import { ru } from "./languages/ru.ts";
import type { AnswerReader } from "./types.ts";

/** The reader of each language. */
export const ANSWER_READERS: Record<Language, AnswerReader> = {
  en,
  ja,
  es,
  fr,
  de,
  it,
  pt,
  ru,
  ko,
};
