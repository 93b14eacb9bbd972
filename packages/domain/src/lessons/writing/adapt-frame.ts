import type { Language } from "../../languages/index.ts";
import { findUntold } from "../checks/find-untold.ts";
import { foldText } from "../fold-text.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";

type FramedLesson = FrameRequest["lessons"][number];

/** A frame, and the lessons that it was written around. */
export interface WrittenFrame {
  frame: Frame;
  lessons: FramedLesson[];
}

/**
 * The frame around other lessons than it was written for: where a lesson follows another one than
 * before, the bridge to it is the one of `substitute`, a frame for the lessons that there are.
 */
export function adaptFrame(
  { frame, lessons: before }: WrittenFrame,
  { lessons, substitute }: { lessons: FramedLesson[]; substitute: Frame },
): Frame {
  const places = lessons.map((lesson, at) => findPlace(before, lesson, lessons[at - 1]));
  const texts = frame.texts.map((text, which) => ({
    ...text,
    bridges: places.map((place, at) =>
      // Nothing leads to the first one but what connects it with an idea of before.
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

/** Where a lesson stood right after the same one as now, or first; null where it did not. */
function findPlace(
  before: FramedLesson[],
  lesson: FramedLesson,
  previous: FramedLesson | undefined,
): number | null {
  const place = before.findIndex(({ conceptId }) => conceptId === lesson.conceptId);
  return place !== -1 && before[place - 1]?.conceptId === previous?.conceptId ? place : null;
}

/** Whether an adapted frame says nothing but what holds of the lessons that there are now. */
export function isStillTrue(
  frame: Frame,
  { brief, before, lessons }: FrameRequest & { before: FramedLesson[] },
): boolean {
  if (namesMissing(frame, { before, lessons })) return false;
  return frame.texts.every((text) => findUntold(text, { brief, lessons }).length === 0);
}

/** Whether an adapted frame names what was to be taught when it was written, and is not any more. */
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

/** At the beginning of a word, with whatever ending; where words are not spaced, anywhere. */
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
