import type { NoDetails } from "../shared/index.ts";

/** Why a course is not found or not joined. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "course.not_found": NoDetails;
    "course.unknown_code": NoDetails;
    "course.needs_code": NoDetails;
  }
}
