import type { NoDetails } from "../shared/index.ts";

/** Why a course is not found, not joined or not changed. */
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
    "course.last_teacher": NoDetails;
  }
}
