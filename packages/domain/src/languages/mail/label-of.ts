import { LANGUAGE_FACTS } from "../facts.ts";
import type { Language } from "../languages.ts";

/** Makes a label of a name, such as the title of a course; its value follows directly. */
export function labelOf(name: string, language: Language): string {
  return `${name}${LANGUAGE_FACTS[language].afterLabel}`;
}
