import type { NoDetails } from "../shared/index.ts";

/** Reasons why a course is not found, joined or changed. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "course.not_found": NoDetails;
    "concept.not_found": NoDetails;
    "course.unknown_code": NoDetails;
    "course.needs_code": NoDetails;
    "course.archived": NoDetails;
    "course.join_closed": NoDetails;
    "course.language_stays": NoDetails;
    "course.no_such_teacher": NoDetails;
    "course.no_such_learner": NoDetails;
    "course.last_teacher": NoDetails;
  }
}
