/** What turns into its contrary when one of two words stands in the place of the other. */
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

/** What numbers count by; the same number of another unit is another claim. */
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
 * The words of a language by which a claim says more than its material. Each list is written with `|`
 * between its members; `*` stands for whatever ending, and a member may be several words.
 */
export interface ClaimWords {
  /** Its words stand together without blanks, or grow at their ends. */
  isDense: boolean;
  /** What says something: words, or signs that are no endings. */
  content: "words" | "signs";
  /** How names show: by a capital, which all nouns have in "nouns", by their signs, or not at all. */
  names: "capitals" | "nouns" | "katakana" | "none";
  /** Words of numbers, or how their signs are read. */
  numbers: NumberWords | "kanji" | "hangul";
  /** Leaves no exception. */
  all: string;
  /** Says the same less loudly: the material may, for a claim that says "all". */
  any: string;
  never: string;
  /** Nobody and nothing: the material may say so, for a claim that says "never". */
  none: string;
  only: string;
  /** One, alone, until: the material may say so, for a claim that says "only". */
  sole: string;
  not: string;
  /** Says that something is otherwise, so that "not" may be said of it. */
  contrast: string;
  /** Some, most, often: what a claim without exception passes over. */
  hedge: string;
  /** Both sides of each pair, with ` : ` between them. */
  poles: Partial<Record<Pole, string>>;
  units: Record<Unit, string>;
  /** Words that say nothing by themselves. */
  filler: string;
  /** How parts of a sentence hang together; null where word order does not tell. */
  links: LinkWords | null;
}

export interface LinkWords {
  /** Takes back the verb behind it. */
  verbal: string;
  /** Says when something holds, and not elsewhere. */
  proviso: string;
  /** Joins one more fact. */
  adds: string;
  because: string;
  so: string;
  condition: string;
  /** Names the subject behind the verb. */
  passive: string;
  /** What comes when. */
  order: string;
  /** Turns what comes when around. */
  turns: string;
}

export interface NumberWords {
  /** Zero to nineteen; forms of one with `/` between them, `_` for a blank. */
  small: string;
  /** Twenty to ninety. */
  tens: string;
  /** How tens and ones are put together. */
  join: (ten: string, one: string) => string;
  hundred: string;
  thousand: string;
  million: string;
  /** Endings that multiply, as in "fourfold". */
  times: string;
  /** Those that are other words too, and are read as numbers inside longer ones only. */
  homonyms: string;
  /** From the first on, where dates are said with them. */
  ordinals: string;
}
