import type { Language } from "../../../languages/index.ts";
import type { ClaimWords } from "../claim-words.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";

export const CLAIM_WORDS: Record<Language, ClaimWords> = { en, ja, es, fr, de, it, pt, ru, ko };
