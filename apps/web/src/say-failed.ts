import { t, tReason } from "./i18n/index.ts";
import "./i18n/failures.ts";

/** Why an episode could not be made, in the interface's language if the reason is known. */
export function sayFailed({
  error,
  errorReason,
}: {
  error: string | null;
  errorReason: string | null;
}): string {
  const spoken = errorReason === null ? null : tReason(errorReason);
  return spoken ?? error ?? t("error.unknown");
}
