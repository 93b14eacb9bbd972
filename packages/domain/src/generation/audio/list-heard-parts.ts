import { type QuestionKind } from "../../courses/index.ts";
import type { Segment, SpeechPlan } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../../lessons/index.ts";
import type { Voice } from "../../speech/index.ts";
import { CHECKS, lessonSegment, questionSegments, textIn } from "../script/compose-question.ts";
import type { SpokenDeps } from "./find-spoken.ts";
import { namePart } from "./name-part.ts";

/** A segment of a lesson, and where its audio is or would be; a silence has none. */
export interface HeardPart {
  segment: Segment;
  spoken: { voice: Voice; key: string; isStored: boolean } | null;
}

interface Heard {
  lesson: Lesson;
  language: Language;
  plan: SpeechPlan;
  userId: string;
}

/** The lesson with each of its questions, time to answer, and the answer, as episodes speak them. */
export async function listHeardParts(deps: SpokenDeps, heard: Heard): Promise<HeardPart[]> {
  const { lesson, language } = heard;
  const kinds = textIn(lesson, language).questions.map(({ kind }) => kind);
  const parts = await Promise.all([
    placeParts(deps, heard, [lessonSegment(lesson, { number: 1, language })]),
    ...kinds.map((kind, at) => chooseQuestion(deps, heard, { kind, at })),
  ]);
  return parts.flat();
}

/** Answers end with one of a few lines: one that was spoken before is preferred. */
async function chooseQuestion(
  deps: SpokenDeps,
  heard: Heard,
  { kind, at }: { kind: QuestionKind; at: number },
): Promise<HeardPart[]> {
  const ways = await Promise.all(
    Array.from({ length: CHECKS }, (_, way) => {
      const number = 1 + ((at + way) % CHECKS);
      const segments = questionSegments({ ...heard, kind, number }).map((segment) => ({
        ...segment,
        id: `${segment.kind}${at + 1}`,
      }));
      return placeParts(deps, heard, segments);
    }),
  );
  const isWhole = (parts: HeardPart[]) => parts.every(({ spoken }) => spoken?.isStored ?? true);
  return ways.find(isWhole) ?? ways[0] ?? [];
}

function placeParts(
  deps: SpokenDeps,
  { plan, userId }: Heard,
  segments: Segment[],
): Promise<HeardPart[]> {
  return Promise.all(
    segments.map(async (segment) => {
      if (segment.sentences.length === 0) return { segment, spoken: null };
      const { voice, stem } = await namePart(deps, { segment, plan, userId });
      const key = `${stem}.mp3`;
      return { segment, spoken: { voice, key, isStored: (await deps.media.head(key)) !== null } };
    }),
  );
}
