import type { NoDetails } from "../shared/index.ts";

/** Why a failed message means nothing any more, or an episode was given up. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "failed_message.not_found": NoDetails;
    "generation.gave_up": NoDetails;
    "generation.unreadable_message": NoDetails;
  }
}
