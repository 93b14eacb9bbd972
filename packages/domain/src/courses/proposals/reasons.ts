import type { NoDetails } from "../../shared/index.ts";

/** Why a proposed concept is not made, changed or decided on. */
declare module "../../shared/errors.ts" {
  interface ReasonDetails {
    "proposal.no_material": NoDetails;
    "proposal.not_found": NoDetails;
    "proposal.decided": NoDetails;
    "proposal.no_definition": NoDetails;
  }
}
