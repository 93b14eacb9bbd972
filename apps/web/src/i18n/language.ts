import { createSignal } from "solid-js";

import { loadPart } from "../load-part.ts";
import { enHome } from "./en-home.ts";
import { enShared } from "./en-shared.ts";

export type InterfaceLanguage = "en" | "ja";

/** Forms are named as Intl.PluralRules names them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type TextTable = Readonly<Record<string, string | Plural>>;

const STORED = "learnlab.language";

const [language, setLanguage] = createSignal<InterfaceLanguage>("en");
const english: Record<string, string | Plural> = { ...enShared, ...enHome };
const [texts, setTexts] = createSignal<TextTable>(english);

export { language as interfaceLanguage, texts };

/** Texts that come with a part of the product, before anything of it is shown. */
export function addEnglish(more: TextTable): void {
  Object.assign(english, more);
}

/** Loads the language's texts, then shows them; remembered for the next start. */
export async function setInterfaceLanguage(next: InterfaceLanguage): Promise<void> {
  const loaded = next === "en" ? english : (await loadPart(() => import("./ja.ts"))).ja;
  setTexts(() => loaded);
  setLanguage(next);
  document.documentElement.lang = next;
  remember(next);
}

/** The language to start in, before anybody is known: the last one here, else the browser's. */
export function firstLanguage(): InterfaceLanguage {
  const stored = recall();
  if (stored !== null) return stored;
  return navigator.languages.some((tag) => tag.startsWith("ja")) &&
    !navigator.languages[0]?.startsWith("en")
    ? "ja"
    : "en";
}

function recall(): InterfaceLanguage | null {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === "en" || stored === "ja" ? stored : null;
  } catch {
    // Storage may be forbidden: then the browser's language is asked each time.
    return null;
  }
}

function remember(next: InterfaceLanguage): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // As above: nothing is lost but the memory of this choice.
  }
}
