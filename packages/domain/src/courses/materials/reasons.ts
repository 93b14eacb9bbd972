import type { NoDetails } from "../../shared/index.ts";

/** Reasons why a material is refused before it is read; faults inside a file are refusals. */
declare module "../../shared/errors.ts" {
  interface ReasonDetails {
    "material.not_found": NoDetails;
    "material.format": NoDetails;
    "material.too_large": { mostBytes: number };
    "material.course_full": { most: number };
    "material.empty": NoDetails;
    "material.reading_over": NoDetails;
    "material.page_not_found": NoDetails;
    "material.gave_up": NoDetails;
  }
}
