import type {} from "../shared/index.ts";

/** Reasons why days cannot be worked out anew; days as 2026-11-30. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "recount.too_early": { earliest: string };
    "recount.too_late": { latest: string };
  }
}
