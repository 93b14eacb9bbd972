import type { NoDetails } from "../../shared/index.ts";

/** Reasons why a proposal is not made, changed or decided. */
declare module "../../shared/errors.ts" {
  interface ReasonDetails {
    "proposal.no_material": NoDetails;
    "proposal.not_found": NoDetails;
    "proposal.decided": NoDetails;
    "proposal.no_definition": NoDetails;
  }
}
