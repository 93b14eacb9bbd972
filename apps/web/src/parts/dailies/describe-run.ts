import { regionLocale } from "../../i18n/index.ts";
import { t } from "../../i18n/settings.ts";
import type { DailyRun } from "../../data/dailies.ts";

/** The outcome of a daily, in words. */
export function describeRun({ outcome, reason }: Pick<DailyRun, "outcome" | "reason">): string {
  switch (reason) {
    case "":
      return t(`dailies.${outcome}`);
    case "daily.no_courses":
      return t("dailies.noCourses");
    case "daily.nothing_to_teach":
      return t("dailies.nothingToTeach");
    case "daily.too_late":
      return t("dailies.tooLate");
    case "daily.quota":
      return t("dailies.quota");
    case "daily.disabled":
      return t("dailies.disabled");
    case "daily.unheard":
      return t("dailies.unheard");
    case "daily.nothing_due":
      return t("dailies.nothingDue");
  }
}

/** `Sat, Nov 21` for 2026-11-21, which is already a local day. */
export function nameRunDay({ localDate }: Pick<DailyRun, "localDate">): string {
  return new Intl.DateTimeFormat(regionLocale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(Date.parse(`${localDate}T00:00:00Z`));
}
