import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { findTaught, recordCourseChange } from "../index.ts";
import { LINK_KINDS } from "../types.ts";
import { type ConceptDeps, findConceptOf, LONGEST_SENTENCE } from "./edit-concept.ts";

const Ends = { courseId: z.uuid(), fromId: z.uuid(), toId: z.uuid() };

export const LinkConcepts = z
  .strictObject({
    ...Ends,
    kind: z.enum(LINK_KINDS),
    /** How the one is related to the other, as it is said aloud. */
    text: z
      .string()
      .max(LONGEST_SENTENCE)
      .transform((text) => cleanText(text, LONGEST_SENTENCE))
      .refine((text) => text !== ""),
  })
  .refine(({ fromId, toId }) => fromId !== toId);
export const UnlinkConcepts = z.strictObject(Ends);

/** Relates two concepts of a course; each is borne out by what its definition quotes. Answers how to take it back. */
export async function linkConcepts(
  deps: ConceptDeps,
  request: z.output<typeof LinkConcepts> & { actor: Actor | null },
): Promise<{ changeId: string }> {
  const { actor, courseId, fromId, toId, kind, text } = request;
  const course = await findTaught(deps, request, "concepts.link");
  const [from, to] = await Promise.all([
    findConceptOf(deps, { courseId, conceptId: fromId }),
    findConceptOf(deps, { courseId, conceptId: toId }),
  ]);
  const quotes = { from: from.sentences[0]?.quote ?? "", to: to.sentences[0]?.quote ?? "" };
  const { language } = course;
  const at = deps.clock.now();
  const changeId = deps.ids.next();
  const link = { fromId, toId, kind, text, language, quotes };
  if (!(await deps.concepts.link({ ...link, changeId, at }))) throw linkGone();
  await recordCourseChange(deps, { actor, course, action: "concepts.link" });
  return { changeId };
}

export async function unlinkConcepts(
  deps: ConceptDeps,
  request: z.output<typeof UnlinkConcepts> & { actor: Actor | null },
): Promise<{ changeId: string }> {
  const { actor, courseId, fromId, toId } = request;
  const course = await findTaught(deps, request, "concepts.unlink");
  await findConceptOf(deps, { courseId, conceptId: fromId });
  const changeId = deps.ids.next();
  const at = deps.clock.now();
  if (!(await deps.concepts.unlink({ changeId, fromId, toId, at }))) throw linkGone();
  await recordCourseChange(deps, { actor, course, action: "concepts.unlink" });
  return { changeId };
}

function linkGone(): DomainError {
  return new DomainError("not_found", "These two are no longer linked.", {
    reason: "concept.no_link",
  });
}
