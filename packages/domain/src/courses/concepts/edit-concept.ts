import { z } from "zod";

import type { Actor, AuditDeps } from "../../accounts/index.ts";
import { cleanText, DomainError, type IdSource } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { LANGUAGES } from "../../languages/index.ts";
import { conceptNotFound, type CourseStore, findTaught, recordCourseChange } from "../index.ts";
import { type Concept, QUESTION_KINDS, SENTENCE_PARTS } from "../types.ts";
import { alignText } from "./align-texts.ts";
import { checkWords } from "./check-words.ts";
import { findUnknownQuotes } from "./find-unknown-quotes.ts";
import type { ConceptStore } from "./ports.ts";
import type { ConceptWords, NewConceptText } from "./types.ts";

export const LONGEST_TERM = 120;
/** The longest sentence that is spoken in one piece. */
export const LONGEST_SENTENCE = 400;
export const LONGEST_QUOTE = 2_000;

const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanText(text, most));
const said = (most: number) => words(most).refine((text) => text !== "");
/** Where it stood before; null for one that is new. */
const place = z.int().min(0).max(40).nullable();

export const EditConcept = z.strictObject({
  courseId: z.uuid(),
  conceptId: z.uuid(),
  term: said(LONGEST_TERM),
  spoken: said(LONGEST_TERM),
  sentences: z
    .array(
      z.strictObject({
        at: place,
        part: z.enum(SENTENCE_PARTS),
        text: said(LONGEST_SENTENCE),
        quote: said(LONGEST_QUOTE),
      }),
    )
    .min(1)
    .max(20),
  questions: z
    .array(
      z.strictObject({
        at: place,
        kind: z.enum(QUESTION_KINDS),
        question: said(LONGEST_SENTENCE),
        answer: said(LONGEST_SENTENCE),
        accepted: z.array(said(LONGEST_SENTENCE)).max(8),
        keyTerms: z.array(said(LONGEST_TERM)).max(8),
        choices: z.array(said(LONGEST_SENTENCE)).max(6),
        quote: said(LONGEST_QUOTE),
      }),
    )
    .max(QUESTION_KINDS.length),
});

export interface ConceptDeps extends AuditDeps {
  courses: Pick<
    CourseStore,
    "find" | "findConcept" | "listConcepts" | "listConceptTexts" | "listLinks" | "listMaterials"
  >;
  concepts: ConceptStore;
  media: Pick<MediaStore, "getText">;
  ids: IdSource;
}

/**
 * Says a concept in other words, and answers under which id that can be taken back. Its translations keep
 * theirs; what is quoted anew has to stand in a material of the course.
 */
export async function editConcept(
  deps: ConceptDeps,
  request: z.output<typeof EditConcept> & { actor: Actor | null },
): Promise<{ changeId: string }> {
  const { actor, courseId, term, spoken } = request;
  const course = await findTaught(deps, request, "concepts.edit");
  const before = await findConceptOf(deps, request);
  const sentences = request.sentences.map(({ at: _, ...sentence }) => sentence);
  const questions = request.questions.map(({ at: _, ...question }) => question);
  checkWords({ sentences, questions });
  const quotes = [...sentences, ...questions].map(({ quote }) => quote);
  await refuseUnknown(deps, { courseId, before, quotes });
  const lostQuotes = before.lostQuotes.filter((quote) => quotes.includes(quote));
  const changeId = await saveWords(deps, {
    before,
    words: { term, spoken, sentences, questions, lostQuotes },
    places: {
      sentences: request.sentences.map(({ at }) => at),
      questions: request.questions.map(({ at }) => at),
    },
  });
  await recordCourseChange(deps, { actor, course, action: "concepts.edit" });
  return { changeId };
}

/** The same for whoever was let pass already. */
export async function saveWords(
  deps: Pick<ConceptDeps, "courses" | "concepts" | "ids" | "clock">,
  change: { before: Concept; words: ConceptWords; places: Parameters<typeof alignText>[1] },
): Promise<string> {
  const { before, words: next, places } = change;
  const changeId = deps.ids.next();
  const texts = await deps.courses.listConceptTexts([before.id], [...LANGUAGES]);
  const aligned = texts.flatMap((text): NewConceptText[] => {
    const kept = alignText(text, places);
    return kept === null ? [] : [{ ...kept, id: deps.ids.next() }];
  });
  const at = deps.clock.now();
  const isSaved = await deps.concepts.edit({ changeId, before, words: next, texts: aligned, at });
  if (!isSaved) throw changedSince();
  return changeId;
}

export async function findConceptOf(
  deps: Pick<ConceptDeps, "courses">,
  { courseId, conceptId }: { courseId: string; conceptId: string },
): Promise<Concept> {
  const concept = await deps.courses.findConcept(conceptId);
  if (concept?.courseId !== courseId) throw conceptNotFound();
  return concept;
}

async function refuseUnknown(
  deps: ConceptDeps,
  { courseId, before, quotes }: { courseId: string; before: Concept; quotes: string[] },
): Promise<void> {
  const own = new Set([...before.sentences, ...before.questions].map(({ quote }) => quote));
  const added = quotes.filter((quote) => !own.has(quote));
  const [quote] = await findUnknownQuotes(deps, { courseId, quotes: added });
  if (quote === undefined) return;
  throw new DomainError("invalid", "No material of the course contains this quote.", {
    reason: "concept.quote_unknown",
    details: { quote },
  });
}

export function changedSince(): DomainError {
  return new DomainError("conflict", "Somebody else changed this concept in the meantime.", {
    reason: "concept.changed",
  });
}
