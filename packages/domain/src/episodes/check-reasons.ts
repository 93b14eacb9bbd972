import type { Language } from "../languages/index.ts";

/** The numbers and names of each reason for a check's result. */
export interface CheckValues {
  /** The percentage of letters in the language's script; checks of older scripts counted these. */
  letters: { percent: number };
  /** The percentage of words in sentences of the language. */
  words: { percent: number };
  /** Groups of sentences that are in the language. */
  pieces: { part: number; total: number };
  /** The estimated length of the text. */
  estimated: { seconds: number };
  /** The length of the audio. */
  lasts: { seconds: number };
  no_audio: Record<never, never>;
  /** Questions followed by a pause and an answer. */
  questions: { count: number };
  all_courses: { count: number };
  /** Titles that no sentence names. */
  not_named: { courses: string[] };
  /** The characters of the longest segment. */
  longest: { count: number };
  aligned: Record<never, never>;
  /** Sentences that exist in only one language. */
  stray: { count: number };
  /** Claims whose quote is in the material. */
  quoted: { part: number; total: number };
  no_addresses: Record<never, never>;
  /** Sentences and titles that send people elsewhere. */
  addresses: { count: number };
}

type Code = keyof CheckValues;

/** The reason for a check's result, for clients that say it in another language. */
export type CheckReason = { [TCode in Code]: { reason: TCode; values: CheckValues[TCode] } }[Code];

/** What was checked: one language, or all together. */
export type Checked =
  | {
      kind: "language" | "length" | "questions" | "courses" | "segments" | "audio";
      language: Language;
    }
  | { kind: "alignment" | "grounding" | "addresses"; language: null };

type Outcome = Checked & {
  passed: boolean;
  /** The reason as an English sentence. */
  detail: string;
};

export type CheckResult = Outcome & CheckReason;

/** A check's result as stored with a script; older scripts only have the English sentence. */
export type KeptCheck = CheckResult | Outcome;

const sentences: { [TCode in Code]: (values: CheckValues[TCode]) => string } = {
  letters: ({ percent }) => `${percent}% of its letters are in the script of the language`,
  words: ({ percent }) => `${percent}% of its words are in sentences of the language`,
  pieces: ({ part, total }) => `${part} of ${total} pieces are in the language`,
  estimated: ({ seconds }) => `${seconds} s estimated`,
  lasts: ({ seconds }) => `${seconds} s long`,
  no_audio: () => "there is no audio",
  questions: ({ count }) => `${count} questions, each with a pause and an answer`,
  all_courses: ({ count }) => `all ${count} courses are named`,
  not_named: ({ courses }) => `not named: ${courses.join(", ")}`,
  longest: ({ count }) => `the longest segment has ${count} characters`,
  aligned: () => "0 sentences stand in one language only",
  stray: ({ count }) => `${count} sentences stand in one language only`,
  quoted: ({ part, total }) => `${part} of ${total} claims are quoted from the material`,
  no_addresses: () => "it sends nobody to an address",
  addresses: ({ count }) => `${count} sentences or titles have an address`,
};

/** The reason as an English sentence, without its full stop. */
export function describeReason<TCode extends Code>({
  reason,
  values,
}: {
  reason: TCode;
  values: CheckValues[TCode];
}): string {
  return sentences[reason](values);
}

/** A result with its reason as a code and as a sentence. */
export function giveReason(
  checked: Checked & { passed: boolean },
  reason: CheckReason,
): CheckResult {
  return { ...checked, detail: describeReason(reason), ...reason };
}
