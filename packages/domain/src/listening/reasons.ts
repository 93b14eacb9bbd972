import type { NoDetails } from "../shared/index.ts";

/** Reasons why progress is not saved. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "progress.busy": NoDetails;
    "progress.unknown_segment": NoDetails;
  }
}
