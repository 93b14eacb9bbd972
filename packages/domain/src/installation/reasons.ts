import type { NoDetails } from "../shared/index.ts";

/** Reasons why a setting of the installation is not changed. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "settings.sign_up_too_wide": { most: "open" | "invite" | "closed" };
    "settings.logo_no_picture": NoDetails;
    "settings.logo_too_large": NoDetails;
    "settings.logo_too_many_pixels": NoDetails;
    "settings.no_logo": NoDetails;
  }
}
