import type { NoDetails } from "../shared/index.ts";

/** Reasons why reports of problems are refused. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "problems.not_found": NoDetails;
    /** So many of this person's reports are still open. */
    "problems.too_many": { most: number };
  }
}
