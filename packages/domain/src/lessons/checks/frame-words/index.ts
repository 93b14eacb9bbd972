import type { Language } from "../../../languages/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { FrameWords } from "./frame-words.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";

export const FRAME_WORDS: Record<Language, FrameWords> = { en, ja, es, fr, de, it, pt, ru, ko };
