import type { SpeechDescription } from "../api.ts";

export type SpeechChoice = Pick<SpeechDescription, "engine" | "sampleRate" | "wordMarks">;

export function pickChoice({ engine, sampleRate, wordMarks }: SpeechChoice): SpeechChoice {
  return { engine, sampleRate, wordMarks };
}

/** Whether saving would change nothing. */
export function isSameChoice(one: SpeechChoice, other: SpeechChoice): boolean {
  return (
    one.engine === other.engine &&
    one.sampleRate === other.sampleRate &&
    one.wordMarks === other.wordMarks
  );
}
