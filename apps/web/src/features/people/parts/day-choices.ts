import { t } from "../../../i18n/people.ts";

const DAYS = [1, 7, 14, 30] as const;

/** For how long a link works. */
export const dayChoices = () =>
  DAYS.map((days) => ({ value: String(days), label: t("invite.forDays", { count: days }) }));
