import type { LanguageCode } from "./languages.ts";
import type { Saying } from "./say-in-words.ts";

/** Shortened words in full; the spaces inside may be there or not. */
const shortened: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  // English has a table of its own.
  "en-US": {},
  "de-DE": {
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "u. a.": "unter anderem",
    "bzw.": "beziehungsweise",
    "usw.": "und so weiter",
    "vgl.": "vergleiche",
    "ca.": "zirka",
    "vs.": "gegen",
  },
  "es-ES": {
    "p. ej.": "por ejemplo",
    "etc.": "etcétera",
    "vs.": "contra",
    "aprox.": "aproximadamente",
  },
  "fr-FR": {
    "p. ex.": "par exemple",
    "c.-à-d.": "c'est-à-dire",
    "etc.": "et cetera",
    "vs.": "contre",
  },
  "it-IT": { "p. es.": "per esempio", "ecc.": "eccetera", "vs.": "contro" },
  "pt-BR": { "p. ex.": "por exemplo", "etc.": "etcétera", "vs.": "contra" },
  "ru-RU": {
    "и т. д.": "и так далее",
    "и т. п.": "и тому подобное",
    "т. е.": "то есть",
    "напр.": "например",
  },
  "ja-JP": {},
  "ko-KR": {},
};

const names = ["km", "cm", "mm", "kg", "ms", "MB", "GB", "°C"] as const;

/** What stands for the units, in their order, after a number; one and many. */
const units: Readonly<Partial<Record<LanguageCode, readonly (readonly [string, string])[]>>> = {
  "de-DE": join(
    "Kilometer Zentimeter Millimeter Kilogramm Millisekunde|Millisekunden Megabyte Gigabyte Grad_Celsius",
  ),
  "es-ES": join(
    "kilómetro|kilómetros centímetro|centímetros milímetro|milímetros kilo|kilos milisegundo|milisegundos megabyte|megabytes gigabyte|gigabytes grado_Celsius|grados_Celsius",
  ),
  "fr-FR": join(
    "kilomètre|kilomètres centimètre|centimètres millimètre|millimètres kilogramme|kilogrammes milliseconde|millisecondes mégaoctet|mégaoctets gigaoctet|gigaoctets degré_Celsius|degrés_Celsius",
  ),
  "it-IT": join(
    "chilometro|chilometri centimetro|centimetri millimetro|millimetri chilogrammo|chilogrammi millisecondo|millisecondi megabyte gigabyte grado_Celsius|gradi_Celsius",
  ),
  "pt-BR": join(
    "quilômetro|quilômetros centímetro|centímetros milímetro|milímetros quilograma|quilogramas milissegundo|milissegundos megabyte|megabytes gigabyte|gigabytes grau_Celsius|graus_Celsius",
  ),
  "ko-KR": join("킬로미터 센티미터 밀리미터 킬로그램 밀리초 메가바이트 기가바이트 도"),
};

/** Shortened words and measures as they are said in full; the longest first. */
export function listShortenedSayings(language: LanguageCode): Saying[] {
  const words = Object.entries(shortened[language]).map(([written, say]): Saying => {
    const pattern = written.replaceAll(".", "\\.").replaceAll(" ", "\\s?");
    return [new RegExp(`(?<![\\p{L}\\d])${pattern}(?!\\p{L})`, "giu"), () => say];
  });
  const measures = (units[language] ?? []).map(([one, many], index): Saying => {
    const written = new RegExp(
      `(?<![\\d.,])(\\d[\\d.,]*)\\s?${names[index]}(?![A-Za-z\\d/²³])`,
      "gu",
    );
    return [written, ([, amount = ""]) => `${amount} ${amount === "1" ? one : many}`];
  });
  return [...words, ...measures];
}

function join(written: string): [string, string][] {
  return written.split(" ").map((pair) => {
    const [one = "", many = one] = pair.replaceAll("_", " ").split("|");
    return [one, many];
  });
}
