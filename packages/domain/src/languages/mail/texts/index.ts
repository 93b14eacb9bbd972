import type { Language } from "../../languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { MailTexts } from "./mail-texts.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";

export const MAIL_TEXTS: Record<Language, MailTexts> = { en, ja, es, fr, de, it, pt, ru, ko };
