import { t } from "../../i18n/progress.ts";
import { sayDay } from "../../parts/standing/say-day.ts";
import type { Answered } from "../../player/questions/session-memory.ts";

/** What a session came to, in sentences: what slipped and where it comes back, and when the others do. */
export function sayEnd(answered: readonly Answered[]): string[] {
  const slipped = answered.filter(({ result }) => result === "missed").length;
  const isAllHad = answered.length > 0 && answered.every(({ result }) => result === "had");
  const days = answered.flatMap(({ result, dueOn }) =>
    result === "missed" || dueOn === null ? [] : [dueOn],
  );
  const [first] = days.toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return [
    isAllHad ? t("review.allHad") : "",
    slipped === 0 ? "" : t("review.slipped", { count: slipped }),
    first === undefined || slipped === 0
      ? ""
      : t("review.firstBack", { day: sayDay(first, Date.now()) }),
  ].filter((sentence) => sentence !== "");
}
