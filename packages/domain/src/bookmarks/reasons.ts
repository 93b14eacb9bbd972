import type { NoDetails } from "../shared/index.ts";

/** Reasons why bookmarks are refused. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "bookmarks.not_found": NoDetails;
    /** The id is that of another bookmark. */
    "bookmarks.id_taken": NoDetails;
    "bookmarks.too_many": { most: number };
  }
}
