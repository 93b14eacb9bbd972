import type { NoDetails } from "../shared/index.ts";

/** Reasons why a failed message is obsolete, or an episode was given up. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "failed_message.not_found": NoDetails;
    "generation.gave_up": NoDetails;
    "generation.unreadable_message": NoDetails;
  }
}
