import type { NoDetails } from "../shared/index.ts";

/** Reasons why nothing is bought. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "budget.reached": NoDetails;
    "voices.not_offered": NoDetails;
  }
}
