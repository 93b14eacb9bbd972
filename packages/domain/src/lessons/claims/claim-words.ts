/** Pairs of opposites: replacing one word by the other reverses a statement. */
export const POLES = [
  "speed",
  "amount",
  "size",
  "height",
  "length",
  "change",
  "value",
  "effort",
  "price",
  "age",
  "frequency",
  "harm",
  "duration",
] as const;
export type Pole = (typeof POLES)[number];

/** Units of numbers; the same number with another unit is another claim. */
export const UNITS = [
  "percent",
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "celsius",
  "fahrenheit",
  "millimetre",
  "centimetre",
  "metre",
  "kilometre",
  "mile",
  "gram",
  "kilogram",
  "litre",
  "byte",
  "kilobyte",
  "megabyte",
  "gigabyte",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * The words of a language with which a claim says more than its material. Members of a list are separated
 * by `|`; `*` stands for any ending, and a member may have several words.
 */
export interface ClaimWords {
  /** Whether words are written without spaces, or grow at their ends. */
  isDense: boolean;
  /** What carries meaning: words, or characters that are no endings. */
  content: "words" | "signs";
  /** How names are recognised: by a capital, which in "nouns" all nouns have, by their script, or not at all. */
  names: "capitals" | "nouns" | "katakana" | "none";
  /** Number words, or the script of numerals. */
  numbers: NumberWords | "kanji" | "hangul";
  /** Words that allow no exception. */
  all: string;
  /** Weaker words that a claim of "all" may rest on. */
  any: string;
  never: string;
  /** Words for nobody and nothing, on which a claim of "never" may rest. */
  none: string;
  only: string;
  /** Words such as one, alone, until, on which a claim of "only" may rest. */
  sole: string;
  not: string;
  /** Words of contrast, which allow a "not" about the other side. */
  contrast: string;
  /** Words such as some, most, often, which an absolute claim ignores. */
  hedge: string;
  /** Both sides of each pair, separated by ` : `. */
  poles: Partial<Record<Pole, string>>;
  units: Record<Unit, string>;
  /** Words without meaning of their own. */
  filler: string;
  /** How parts of a sentence are connected; null if word order says nothing. */
  links: LinkWords | null;
}

export interface LinkWords {
  /** Negates the verb after it. */
  verbal: string;
  /** Introduces a condition. */
  proviso: string;
  /** Adds a fact. */
  adds: string;
  because: string;
  so: string;
  condition: string;
  /** Names the subject after the verb. */
  passive: string;
  /** Says what comes first. */
  order: string;
  /** Reverses what comes first. */
  turns: string;
}

export interface NumberWords {
  /** Zero to nineteen; forms of one are separated by `/`, and `_` is a space. */
  small: string;
  /** Twenty to ninety. */
  tens: string;
  /** How tens and ones are joined. */
  join: (ten: string, one: string) => string;
  hundred: string;
  thousand: string;
  million: string;
  /** Multiplying endings, as in "fourfold". */
  times: string;
  /** Homonyms of other words, which count as numbers only inside longer ones. */
  homonyms: string;
  /** Ordinals from the first on, if dates use them. */
  ordinals: string;
}
