import type { Language } from "../languages/index.ts";

/** What each reason that a check gives says in numbers and names. */
export interface CheckValues {
  /** Of the letters, percent in the script of the language. */
  letters: { percent: number };
  /** Groups of sentences that are in the language. */
  pieces: { part: number; total: number };
  /** How long it is to become, by its text. */
  estimated: { seconds: number };
  /** How long the audio is. */
  lasts: { seconds: number };
  no_audio: Record<never, never>;
  /** Those that a pause and an answer follow. */
  questions: { count: number };
  all_courses: { count: number };
  /** The titles that nobody said. */
  not_named: { courses: string[] };
  /** Characters of the longest segment. */
  longest: { count: number };
  aligned: Record<never, never>;
  /** Sentences that stand in one language only. */
  stray: { count: number };
  /** Claims whose quote is in the material. */
  quoted: { part: number; total: number };
  no_addresses: Record<never, never>;
  /** Sentences and titles that send people elsewhere. */
  addresses: { count: number };
}

type Code = keyof CheckValues;

/** Why a check came out as it did, for whoever says it in another language. */
export type CheckReason = { [TCode in Code]: { reason: TCode; values: CheckValues[TCode] } }[Code];

/** What was checked: in one language, or once for all. */
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

/** A result as it is kept with a script: those of older scripts have their English sentence alone. */
export type KeptCheck = CheckResult | Outcome;

const sentences: { [TCode in Code]: (values: CheckValues[TCode]) => string } = {
  letters: ({ percent }) => `${percent} % of its letters are in the script of the language`,
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
