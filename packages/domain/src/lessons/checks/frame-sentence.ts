import type { Brief } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { IdeaFacts } from "./frame-facts.ts";
import type { MarkedSentence } from "./mark-names.ts";

/** In characters: words this close to a course's name are about it. */
const NEXT_TO = 16;

interface Span {
  from: number;
  to: number;
}

export type Section = "heading" | "greeting" | "recap" | "bridge" | "closing";

/** A folded sentence of a frame, with the facts it is checked against. */
export interface FrameSentence extends MarkedSentence {
  language: Language;
  section: Section;
  /** The lesson that a bridge leads to; null elsewhere. */
  own: IdeaFacts | null;
  ideas: readonly IdeaFacts[];
  brief: Brief;
  /** The courses that it names. */
  courseTitles: string[];
}

/**
 * The concepts that some words of a sentence are about: those named next to them, or the bridge's own
 * concept if none is named there; otherwise any that fits. A concept named elsewhere in the sentence may be
 * meant or not.
 */
export function listSubjects(
  { text, named, own, ideas, section }: FrameSentence,
  words: Span,
): readonly IdeaFacts[] {
  const distances = named.map((one) => measureBetween(one, words));
  const least = Math.min(...distances);
  const near = named.filter((_, at) => distances[at] === least);
  const ideasNear = near.map(({ idea }) => idea);
  const isOther = near.some((one) => /[,;:、]/.test(readBetween(text, one, words)));
  if (own !== null) {
    const isOwnNamed = named.some(({ idea }) => idea === own);
    return isOwnNamed && !isOther ? ideasNear : [...ideasNear, own];
  }
  if (near.length > 0 && !isOther) return ideasNear;
  return section === "recap" ? ideas : [...ideasNear, ...ideas.filter(isOfEpisodes)];
}

/** Whether the words are about a course and not a concept: "back to Optics". */
export function isAboutCourse({ named, courses }: FrameSentence, words: Span): boolean {
  const between = (spans: Span[]) => Math.min(...spans.map((one) => measureBetween(one, words)));
  return between(courses) <= NEXT_TO && between(courses) < between(named);
}

function readBetween(text: string, one: Span, other: Span): string {
  return one.to <= other.from ? text.slice(one.to, other.from) : text.slice(other.to, one.from);
}

function measureBetween(one: Span, other: Span): number {
  return Math.max(one.from - other.to, other.from - one.to, 0);
}

/** In contrast to what is only known from a quiz. */
function isOfEpisodes({ place, daysAgo }: IdeaFacts): boolean {
  return place !== null || daysAgo !== null;
}
