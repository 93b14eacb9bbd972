import { formatPercent, regionLocale, t as tShared } from "../../i18n/index.ts";
import { t } from "../../i18n/progress.ts";

/** From so many minutes on, hours are easier to grasp. */
const HOURS_FROM = 120;

export function sayTime(minutes: number): string {
  if (minutes < HOURS_FROM) return tShared("time.minutes", { count: minutes });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? t("chart.hours", { count: hours }) : t("chart.time", { hours, count: rest });
}

interface Answers {
  answers: number;
  rights: number;
}

/** The share of first answers that were right. */
export function sayRightShare({ answers, rights }: Answers): string {
  return answers === 0 ? t("figures.none") : formatPercent(rights / answers);
}

/** The numbers behind it. */
export function sayRights({ answers, rights }: Answers): string {
  return t("figures.rights", { rights, count: answers });
}

export function sayNumber(value: number): string {
  return value.toLocaleString(regionLocale());
}
