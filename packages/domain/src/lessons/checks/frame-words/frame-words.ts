/**
 * What a frame counts. `free` belongs to a task or to time and says nothing about the learner: sentences to
 * write, minutes to take.
 */
export const UNITS = [
  "percent",
  "question",
  "course",
  "episode",
  "day",
  "week",
  "month",
  "idea",
  "time",
  "free",
] as const;

export type Unit = (typeof UNITS)[number];

/** What a frame can say of the learner that only the brief knows. */
export type Phrase =
  /** This is the first episode. */
  | "beginning"
  /** There were episodes before. */
  | "returning"
  /** An idea is new to the learner. */
  | "fresh"
  /** An idea was heard before. */
  | "heard"
  /** It was answered wrong, or not at all. */
  | "missed"
  /** A course has nothing new any more. */
  | "finished";

/**
 * The words of one language that say how many, how often and since when. All of it is the source of patterns, and is
 * looked for in what `foldText` leaves: small letters, straight apostrophes, a name as a run of `\u{e000}`.
 */
export interface FrameWords {
  /** Whether spaces separate words, so that a pattern matches whole words. */
  isSpaced: boolean;
  /** All written forms of a number from 0 to 100. */
  sayNumber(value: number): string[];
  /** Further words for numbers. */
  numbers: [number, string][];
  /** What makes digits an ordinal. */
  ordinalEnding: string;
  ordinals: [number, string][];
  /** What precedes an episode's number: "episode 4". */
  numbered: string;
  /** "twice". */
  multiples: [number, string][];
  units: Record<Unit, string>;
  /** Words for a span of days, such as "yesterday": from and to how many days ago. */
  spans: [number, number, string][];
  /** Before a number: "these two" are two of several. */
  definite: string;
  /** Next to a number: "three more". */
  more: string;
  phrases: Record<Phrase, string>;
  /** What links two concepts by their nature. */
  relation: string;
}

/** Joins tens and ones, as most languages do. */
export function joinNumber(
  value: number,
  words: { ones: string[][]; tens: string[][]; join(ten: string, one: string): string[] },
): string[] {
  const small = words.ones[value];
  if (small !== undefined) return small;
  const tens = words.tens[Math.floor(value / 10)] ?? [];
  if (value % 10 === 0) return tens;
  const ones = words.ones[value % 10] ?? [];
  return tens.flatMap((ten) => ones.flatMap((one) => words.join(ten, one)));
}

/** Parses one word per line, with its other forms after a stroke. */
export function listForms(text: string): string[][] {
  return text.split(" ").map((forms) => forms.split("/"));
}
