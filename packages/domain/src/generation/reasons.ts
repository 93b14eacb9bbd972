import type { NoDetails } from "../shared/index.ts";

/** Reasons why an episode failed, was not made or lacks something, and why reviews have no audio. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "brief.nothing_to_teach": NoDetails;
    "brief.all_left_out": NoDetails;
    "brief.choice_gone": NoDetails;
    "script.checks_failed": NoDetails;
    "accuracy.uploaded": NoDetails;
    "budget.still_used_up": NoDetails;
    "budget.no_audio": NoDetails;
    "reviews.audio_gone": NoDetails;
  }
}
