import type { Language } from "../../languages/index.ts";
import { findUntold } from "../checks/find-untold.ts";
import { foldText } from "../fold-text.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";

type FramedLesson = FrameRequest["lessons"][number];

/** A frame and the lessons it was written for. */
export interface WrittenFrame {
  frame: Frame;
  lessons: FramedLesson[];
}

/**
 * Adapts a frame to other lessons: where a lesson follows a different one than before, its bridge comes
 * from `substitute`, a frame for the current lessons.
 */
export function adaptFrame(
  { frame, lessons: before }: WrittenFrame,
  { lessons, substitute }: { lessons: FramedLesson[]; substitute: Frame },
): Frame {
  const places = lessons.map((lesson, at) => findPlace(before, lesson, lessons[at - 1]));
  const texts = frame.texts.map((text, which) => ({
    ...text,
    bridges: places.map((place, at) =>
      // Only a link to an earlier concept leads to the first lesson.
      place === null && at === 0
        ? []
        : ((place === null ? substitute.texts[which]?.bridges[at] : text.bridges[place]) ?? []),
    ),
  }));
  const { writer, model, promptVersion } = substitute;
  const isRepaired = places.slice(1).includes(null) && writer !== frame.writer;
  return {
    ...frame,
    texts,
    ...(isRepaired ? { repairedBy: { writer, model, promptVersion } } : {}),
  };
}

/** Where a lesson followed the same one as now, or was first; null if it did not. */
function findPlace(
  before: FramedLesson[],
  lesson: FramedLesson,
  previous: FramedLesson | undefined,
): number | null {
  const place = before.findIndex(({ conceptId }) => conceptId === lesson.conceptId);
  return place !== -1 && before[place - 1]?.conceptId === previous?.conceptId ? place : null;
}

/** Whether everything that an adapted frame says is true of the current lessons. */
export function isStillTrue(
  frame: Frame,
  { brief, before, lessons }: FrameRequest & { before: FramedLesson[] },
): boolean {
  if (namesMissing(frame, { before, lessons })) return false;
  return frame.texts.every((text) => findUntold(text, { brief, lessons }).length === 0);
}

/** Whether an adapted frame names a lesson that was dropped. */
export function namesMissing(
  frame: Frame,
  { before, lessons }: { before: FramedLesson[]; lessons: FramedLesson[] },
): boolean {
  const taught = new Set(lessons.map(({ conceptId }) => conceptId));
  const missing = before.filter(({ conceptId }) => !taught.has(conceptId));
  return frame.texts.some((text) => {
    const said = foldText(sayAll(text));
    const kept = lessons.map((lesson) => termIn(lesson, text.language));
    return missing.some((lesson) => {
      const term = termIn(lesson, text.language);
      const longer = kept.filter((other) => other.includes(term));
      return isNamed(
        term,
        longer.reduce((rest, other) => rest.replaceAll(other, " "), said),
      );
    });
  });
}

/** At the beginning of a word, with any ending; anywhere in languages without spaces. */
function isNamed(term: string, said: string): boolean {
  if (term === "") return false;
  for (let at = said.indexOf(term); at !== -1; at = said.indexOf(term, at + 1)) {
    if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(said.slice(0, at))) return true;
  }
  return false;
}

function termIn({ terms }: FramedLesson, language: Language): string {
  return foldText(terms[language] ?? Object.values(terms)[0] ?? "");
}

function sayAll({ title, description, greeting, recap, bridges, closing }: FrameText): string {
  return [title, description, greeting, recap, bridges, closing].flat(2).join(" ");
}
