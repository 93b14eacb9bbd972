import { cutWords } from "../shared/index.ts";
import type { Brief, BriefConcept } from "./brief.ts";

/** Why an episode has its lead, for lists and its page. */
export type Why =
  /** A topic that the learner, or staff for them, requested. */
  | { kind: "chosen"; term: string }
  /** The learner wanted more of it. */
  | { kind: "more"; term: string }
  /** The only quiz about it, and its time. */
  | { kind: "quiz"; term: string; percent: number; takenAt: number }
  /** The average of several quizzes about it. */
  | { kind: "weak"; term: string; percent: number }
  /** It was missed when it was last asked about. */
  | { kind: "missed"; term: string }
  /** It is due today by the learner's answers. */
  | { kind: "due"; term: string }
  /** The first episode of a learner begins with it. */
  | { kind: "first"; term: string; course: string }
  /** The next concept of the course. */
  | { kind: "next"; term: string; course: string }
  /** It was heard before. Rows older than the memory only know that an earlier episode had it. */
  | { kind: "again"; term: string };

/** Short, because every row of a list has it. */
const LONGEST_NAME = 60;

/**
 * Why an episode of this brief has its lead; null if none of the concepts is in the brief.
 *
 * @param taught ids of the taught concepts, in order.
 */
export function explainWhy(brief: Brief, taught: string[]): Why | null {
  const leadId = taught.find((id) => id === brief.lead?.conceptId) ?? taught[0];
  const concept = brief.concepts.find(({ conceptId }) => conceptId === leadId);
  if (concept === undefined) return null;
  const term = cutWords(nameConcept(brief, concept), LONGEST_NAME);
  const course = cutWords(concept.courseTitle, LONGEST_NAME);
  const { reason } = concept;
  if (reason === "weak") return explainScore(brief, concept, term);
  if (reason !== "next") return { kind: reason, term };
  return { kind: brief.episodesBefore === 0 ? "first" : "next", term, course };
}

/** The name in the episode's first language if known, or else in the course's own. */
function nameConcept({ lead, languages }: Brief, { conceptId, term }: BriefConcept): string {
  const terms = lead?.conceptId === conceptId ? lead.terms : {};
  return terms[languages[0] ?? "en"] ?? term;
}

function explainScore(
  { weakSubjects }: Brief,
  { conceptId, percent }: BriefConcept,
  term: string,
): Why | null {
  if (percent === null) return null;
  const weak = weakSubjects.find((subject) => subject.conceptId === conceptId);
  return weak?.quizzes === 1 && weak.takenAt !== undefined
    ? { kind: "quiz", term, percent, takenAt: weak.takenAt }
    : { kind: "weak", term, percent };
}
