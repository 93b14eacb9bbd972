import type { EpisodeDocument, ScriptTrack, Segment } from "@learnlab/domain";

import type { StudyDay } from "./study-day.ts";

/** A day on which there was an episode. */
export type TaughtDay = StudyDay & { document: EpisodeDocument };

export function listTaught(days: readonly StudyDay[]): TaughtDay[] {
  return days.filter((day): day is TaughtDay => day.document !== null);
}

/** The concepts of the day's lessons, in their order. */
export function listLessons({ document }: TaughtDay): string[] {
  return (document.script.tracks[0]?.segments ?? []).flatMap(({ kind, conceptId }) =>
    kind === "lesson" && conceptId !== null ? [conceptId] : [],
  );
}

export function listAsked({ document }: TaughtDay): { conceptId: string; kind: string }[] {
  return document.script.questions.map(({ conceptId, kind = "recall" }) => ({ conceptId, kind }));
}

export function joinTexts({ sentences }: Segment): string {
  return sentences.map(({ text }) => text).join(" ");
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the language cuts them; without spaces, too. */
export function countWords(text: string, { language }: Pick<ScriptTrack, "language">): number {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Part of whole; nothing of nothing is all of it. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
