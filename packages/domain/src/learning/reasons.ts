import type { NoDetails } from "../shared/index.ts";

/** Reasons why answers are refused. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "answers.named_twice": NoDetails;
    "answers.unknown_question": NoDetails;
    "answers.ambiguous_question": NoDetails;
    "answers.unknown_choice": NoDetails;
    "answers.busy": NoDetails;
    "answers.not_marked": NoDetails;
    "answers.right_already": NoDetails;
    "answers.empty": NoDetails;
    "reviews.concept_gone": NoDetails;
    "reviews.not_asked": NoDetails;
    "quizScores.not_found": NoDetails;
    "quizScores.day": NoDetails;
    "quizScores.same_day": NoDetails;
    /** The invalid scores of a request, by position from 0. */
    "quizScores.refused": { faults: { at: number; fault: string }[] };
  }
}
