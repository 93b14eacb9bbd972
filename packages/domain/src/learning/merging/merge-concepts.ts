import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import {
  changedSince,
  checkWords,
  type ConceptDeps,
  findConceptOf,
  type NewConceptText,
} from "../../courses/concepts/index.ts";
import { type Concept, findTaught, recordCourseChange } from "../../courses/index.ts";
import { LANGUAGES } from "../../languages/index.ts";
import { moveSchedule } from "../reviews/keep-review.ts";
import { Choice, chooseText, chooseWords } from "./choose-words.ts";
import type { MergedSchedule, MergeStore } from "./types.ts";

/** While a whole class answers, somebody may always be quicker; a few tries are enough. */
const TRIES = 5;

export const MergeConcepts = z
  .strictObject({ courseId: z.uuid(), keptId: z.uuid(), goneId: z.uuid(), choice: Choice })
  .refine(({ keptId, goneId }) => keptId !== goneId);

type MergeDeps = ConceptDeps & { merges: MergeStore };

/**
 * Makes one concept of two. What learners know of either is known of the merged one: who answered to both
 * has it back as if all answers had been to one. It can be taken back unless learners knew the one that goes.
 */
export async function mergeConcepts(
  deps: MergeDeps,
  request: z.output<typeof MergeConcepts> & { actor: Actor | null },
): Promise<{ changeId: string }> {
  const { actor, courseId, keptId, goneId, choice } = request;
  const course = await findTaught(deps, request, "concepts.merge");
  const kept = await findConceptOf(deps, { courseId, conceptId: keptId });
  const gone = await findConceptOf(deps, { courseId, conceptId: goneId });
  const words = chooseWords({ kept, gone }, choice);
  checkWords(words);
  const texts = await chooseTexts(deps, { kept, gone, choice });
  const changeId = deps.ids.next();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { reviews, seen } = await deps.merges.readReviews({ keptId, goneId });
    const isMerged = await deps.merges.merge({
      changeId,
      kept,
      gone,
      words,
      texts,
      isReworded: isReworded(kept, words),
      schedules: scheduleShared(reviews),
      seen,
      at: deps.clock.now(),
    });
    if (!isMerged) continue;
    await recordCourseChange(deps, { actor, course, action: "concepts.merge" });
    return { changeId };
  }
  throw changedSince();
}

async function chooseTexts(
  deps: Pick<MergeDeps, "courses" | "ids">,
  { kept, gone, choice }: { kept: Concept; gone: Concept; choice: Choice },
): Promise<NewConceptText[]> {
  const all = await deps.courses.listConceptTexts([kept.id, gone.id], [...LANGUAGES]);
  return LANGUAGES.flatMap((language): NewConceptText[] => {
    const textOf = ({ id }: Concept) =>
      all.find((text) => text.conceptId === id && text.language === language);
    const texts = { kept: textOf(kept), gone: textOf(gone) };
    const chosen = chooseText({ kept, gone }, texts, choice);
    return chosen === null ? [] : [{ ...chosen, id: deps.ids.next() }];
  });
}

function scheduleShared(
  reviews: Awaited<ReturnType<MergeStore["readReviews"]>>["reviews"],
): MergedSchedule[] {
  return [...Map.groupBy(reviews, ({ userId }) => userId)].map(([userId, own]) => ({
    userId,
    ...moveSchedule(own),
  }));
}

function isReworded(
  kept: Concept,
  words: Pick<Concept, "term" | "spoken" | "sentences" | "questions">,
) {
  const say = ({ term, spoken, sentences, questions }: typeof words) =>
    JSON.stringify([term, spoken, sentences, questions]);
  return say(kept) !== say(words);
}
