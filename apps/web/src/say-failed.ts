import { t, tReason } from "./i18n/index.ts";
import { t as tFailure } from "./i18n/failures.ts";

/** Why an episode could not be made, in the interface's language if the reason is known. */
export function sayFailed({
  error,
  errorReason,
}: {
  error: string | null;
  errorReason: string | null;
}): string {
  // Only the teacher's own words say why.
  if (errorReason === "review.rejected") {
    return tFailure("failure.rejected", { reason: error ?? "" });
  }
  const spoken = errorReason === null ? null : tReason(errorReason);
  return spoken ?? error ?? t("error.unknown");
}
