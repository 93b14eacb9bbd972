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

/** Relates two concepts of a course; each is borne out by what its definition quotes. */
export async function linkConcepts(
  deps: ConceptDeps,
  request: z.output<typeof LinkConcepts> & { actor: Actor | null },
): Promise<void> {
  const { actor, courseId, fromId, toId, kind, text } = request;
  const course = await findTaught(deps, request, "concepts.link");
  const [from, to] = await Promise.all([
    findConceptOf(deps, { courseId, conceptId: fromId }),
    findConceptOf(deps, { courseId, conceptId: toId }),
  ]);
  const quotes = { from: from.sentences[0]?.quote ?? "", to: to.sentences[0]?.quote ?? "" };
  const { language } = course;
  const at = deps.clock.now();
  const isLinked = await deps.concepts.link({ fromId, toId, kind, text, language, quotes, at });
  if (!isLinked) throw linkGone();
  await recordCourseChange(deps, { actor, course, action: "concepts.link" });
}

export async function unlinkConcepts(
  deps: ConceptDeps,
  request: z.output<typeof UnlinkConcepts> & { actor: Actor | null },
): Promise<void> {
  const { actor, courseId, fromId, toId } = request;
  const course = await findTaught(deps, request, "concepts.unlink");
  await findConceptOf(deps, { courseId, conceptId: fromId });
  if (!(await deps.concepts.unlink({ fromId, toId }))) throw linkGone();
  await recordCourseChange(deps, { actor, course, action: "concepts.unlink" });
}

function linkGone(): DomainError {
  return new DomainError("not_found", "These two are not linked any more.", {
    reason: "concept.no_link",
  });
}
