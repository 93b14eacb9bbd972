import type { EpisodeSummary } from "../../api.ts";
import { t } from "../../i18n/index.ts";

/** An episode has no title before its brief is written. */
export function titleOf({ title }: Pick<EpisodeSummary, "title">): string {
  return title === "" ? t("home.untitled") : title;
}
