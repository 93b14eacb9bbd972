import type { Language } from "../../../languages/index.ts";
import { type FrameWords, UNITS } from "./frame-words.ts";
import { FRAME_WORDS } from "./index.ts";
import { wrapWords } from "./wrap-words.ts";

/** How a language counts, as patterns. */
export interface CountPatterns {
  /** Null marks those in digits, which the pattern captures. */
  ordinals: [number | null, RegExp][];
  multiples: [number, RegExp][];
  /** The next number, in digits or words. */
  number: RegExp;
  values: ReadonlyMap<string, number>;
  /** The counted unit right after the number, with a group per unit. */
  unit: RegExp;
  definite: RegExp;
  more: RegExp;
  numbered: RegExp;
}

const LARGEST_WORD = 100;

const compiled = new Map<Language, CountPatterns>();

/** Built when a language is first needed, since an episode uses one or two of nine. */
export function countPatterns(language: Language): CountPatterns {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const patterns = compile(FRAME_WORDS[language]);
  compiled.set(language, patterns);
  return patterns;
}

function compile(words: FrameWords): CountPatterns {
  const { isSpaced } = words;
  const whole = (source: string) => wrapWords(source, isSpaced);
  const each = (source: string) => new RegExp(whole(source), "gu");
  const values = listValues(words);
  const spelled = [...values.keys()].toSorted((one, other) => other.length - one.length);
  const before = isSpaced ? "(?<!\\p{L})" : "";
  return {
    values,
    ordinals: [
      [null, each(`(\\d{1,4})(?:${words.ordinalEnding})`)],
      ...words.ordinals.map(([value, source]): [number, RegExp] => [value, each(source)]),
    ],
    multiples: words.multiples.map(([value, source]) => [value, each(source)]),
    number: new RegExp(`(?<![a-z\\d.])\\d{1,9}(?:[.,]\\d{1,3})?|${whole(spelled.join("|"))}`, "u"),
    unit: compileUnit(words),
    definite: new RegExp(`${before}(?:${words.definite})[\\s-]*$`, "u"),
    more: new RegExp(whole(words.more), "u"),
    numbered: new RegExp(`${before}(?:${words.numbered})$`, "u"),
  };
}

function compileUnit({ units, isSpaced }: FrameWords): RegExp {
  const group = (unit: (typeof UNITS)[number]) => `(?<${unit}>${units[unit]})`;
  const others = UNITS.filter((unit) => unit !== "percent").map(group);
  const counted = `(?:${others.join("|")})`;
  // "Five new ideas", but never a percentage of something else.
  const far = isSpaced ? `[\\s-]*(?:[\\p{L}'-]+ ){0,2}?${counted}(?![\\p{L}\\p{N}])` : counted;
  return new RegExp(`^(?:\\s*${group("percent")}|\\s?${far})`, "u");
}

function listValues(words: FrameWords): Map<string, number> {
  const all = Array.from({ length: LARGEST_WORD + 1 }, (_, value) => value);
  return new Map([
    ...all.flatMap((value) =>
      words.sayNumber(value).map((form): [string, number] => [form, value]),
    ),
    ...words.numbers.flatMap(([value, forms]) =>
      forms.split("|").map((form): [string, number] => [form, value]),
    ),
  ]);
}
