import type { SpeechDescription } from "../api.ts";

export type SpeechChoice = Pick<
  SpeechDescription,
  "engine" | "sampleRate" | "wordMarks" | "answerTime"
>;

export function pickChoice(chosen: SpeechChoice): SpeechChoice {
  const { engine, sampleRate, wordMarks, answerTime } = chosen;
  return { engine, sampleRate, wordMarks, answerTime };
}

/** Whether saving would change nothing. */
export function isSameChoice(one: SpeechChoice, other: SpeechChoice): boolean {
  return (
    one.engine === other.engine &&
    one.sampleRate === other.sampleRate &&
    one.wordMarks === other.wordMarks &&
    one.answerTime === other.answerTime
  );
}
