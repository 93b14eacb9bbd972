import { t } from "../../i18n/heard.ts";
import { formatClock } from "../../i18n/index.ts";

/** A passage by its ends, in ms. */
export function saySpan({ fromMs, toMs }: { fromMs: number; toMs: number }): string {
  return t("heard.part", { from: formatClock(fromMs), to: formatClock(toMs) });
}
