import { cutWords } from "../shared/index.ts";
import type { Brief, BriefConcept } from "./brief.ts";

/** Why an episode is about its lead: what lists and its page say in words. */
export type Why =
  /** A topic that was asked for, by the learner or by staff for them. */
  | { kind: "chosen"; term: string }
  /** More of it was wanted by the learner. */
  | { kind: "more"; term: string }
  /** The only quiz on it, and when it was taken. */
  | { kind: "quiz"; term: string; percent: number; takenAt: number }
  /** The average of several quizzes on it. */
  | { kind: "weak"; term: string; percent: number }
  /** It was missed the last time it was asked. */
  | { kind: "missed"; term: string }
  /** By the learner's answers it comes back today. */
  | { kind: "due"; term: string }
  /** With it a learner begins who had no episode before. */
  | { kind: "first"; term: string; course: string }
  /** Its turn in the course. */
  | { kind: "next"; term: string; course: string }
  /** It was heard before. Rows of before there was a memory only know that an earlier episode had it. */
  | { kind: "again"; term: string };

/** Every row of a list has it, so that it is kept short. */
const LONGEST_NAME = 60;

/**
 * Why an episode of this brief teaches what it is named after; null where none of the concepts is of
 * the brief.
 *
 * @param taught ids of the concepts that are taught, in their order.
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

/** In the first language of the episode where that is known, or in the course's own. */
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
