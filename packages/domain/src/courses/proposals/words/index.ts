import type { Language } from "../../../languages/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { ProposalWords } from "./proposal-words.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";

export type { ProposalWords } from "./proposal-words.ts";

export const PROPOSAL_WORDS: Record<Language, ProposalWords> = {
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
