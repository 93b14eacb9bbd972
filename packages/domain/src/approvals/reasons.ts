import type { NoDetails } from "../shared/index.ts";

/** Reasons why an episode is not approved or rejected. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "approvals.not_waiting": NoDetails;
  }
}
