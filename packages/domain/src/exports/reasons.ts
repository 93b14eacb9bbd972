import type { NoDetails } from "../shared/index.ts";

/** Reasons why data is not exported, or an account not deleted. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "record.running": NoDetails;
    "record.too_many": NoDetails;
    "account.other_name": NoDetails;
    "account.last_admin": NoDetails;
    /** The titles of the first courses, and the number of others. */
    "account.teaches": { courses: string[]; others: number };
    "account.no_teacher": NoDetails;
  }
}
