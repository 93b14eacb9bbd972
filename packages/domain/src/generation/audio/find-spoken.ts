import type { QuestionKind } from "../../courses/index.ts";
import type { Segment, SpeechPlan } from "../../episodes/index.ts";
import type { SpeechSettingsDeps } from "../../installation/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../../lessons/index.ts";
import type { Digest } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { TrackPart } from "../../speech/index.ts";
import { CHECKS, questionSegments, textIn } from "../script/compose-question.ts";
import { namePart } from "./name-part.ts";

export type SpokenDeps = Pick<SpeechSettingsDeps, "speechDefaults"> & {
  digest: Digest;
  media: MediaStore;
};

/** A question whose parts are stored, whichever episode had them spoken. */
export interface SpokenQuestion {
  question: TrackPart;
  pauseMs: number;
  answer: TrackPart;
  language: Language;
}

interface Wanted {
  lessons: readonly Lesson[];
  kind: QuestionKind;
  language: Language;
  plan: SpeechPlan;
  userId: string;
}

/**
 * The stored audio of a question and its answer in the learner's voices, or null if a part was never
 * spoken: nothing is bought. Lessons of all levels ask the same question but may word it differently;
 * answers end with one of a few lines.
 */
export async function findSpoken(deps: SpokenDeps, wanted: Wanted): Promise<SpokenQuestion | null> {
  const { lessons, kind, language, plan } = wanted;
  for (const lesson of lessons) {
    const text = textIn(lesson, language);
    if (text.language !== language || !text.questions.some((one) => one.kind === kind)) continue;
    for (let number = 1; number <= CHECKS; number += 1) {
      const [question, pause, answer] = questionSegments({ lesson, kind, number, language, plan });
      if (question === undefined || pause === undefined || answer === undefined) continue;
      const asked = await readPart(deps, wanted, question);
      if (asked === null) break;
      const answered = await readPart(deps, wanted, answer);
      if (answered === null) continue;
      return { question: asked, pauseMs: pause.pauseAfterMs, answer: answered, language };
    }
  }
  return null;
}

async function readPart(
  deps: SpokenDeps,
  { plan, userId }: Wanted,
  segment: Segment,
): Promise<TrackPart | null> {
  const { voice, stem } = await namePart(deps, { segment, plan, userId });
  const bytes = await deps.media.getBytes(`${stem}.mp3`);
  if (bytes === null) return null;
  const { id, language } = segment;
  const sentences = segment.sentences.map((one) => ({ id: one.id, text: one.text, language }));
  return { id, voice: voice.id, gainSteps: voice.gainSteps, bytes, sentences };
}
