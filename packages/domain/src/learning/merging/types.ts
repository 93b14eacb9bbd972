import type { ConceptWords, NewConceptText } from "../../courses/concepts/index.ts";
import type { Concept } from "../../courses/index.ts";
import type { AnswerResult } from "../../episodes/index.ts";
import type { ReviewedDay, Schedule } from "../memory/schedule.ts";
import type { ReviewCount } from "../reviews/types.ts";

/** When a merged concept comes back to a learner who answered to both. */
export interface MergedSchedule {
  userId: string;
  schedule: Schedule;
  lastResult: AnswerResult;
}

export interface MergedConcepts {
  changeId: string;
  /** Both as they were read: where one is another by now, nothing is changed. */
  kept: Concept;
  gone: Concept;
  words: ConceptWords;
  /** All translations of the one that is kept, from then on. */
  texts: NewConceptText[];
  /** Whether it says something else now: lessons that were written of the words before are withdrawn. */
  isReworded: boolean;
  schedules: MergedSchedule[];
  /** The reviews of both that these were worked out from. */
  seen: ReviewCount;
  at: number;
}

/** Makes one concept of two, with what learners know of either. */
export interface MergeStore {
  /** Reviews of both by learners who answered to both, and how many there are of all. */
  readReviews(of: { keptId: string; goneId: string }): Promise<{
    reviews: (ReviewedDay & { userId: string })[];
    seen: ReviewCount;
  }>;
  /**
   * All of it or nothing; false where a concept, or a review of one, changed since. Memories are added up,
   * the latest choice of a learner stands, and reviews, scores, lessons and links go to the one that is kept.
   */
  merge(change: MergedConcepts): Promise<boolean>;
}
