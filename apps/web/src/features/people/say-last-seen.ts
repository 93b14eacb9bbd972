import type { SeenPerson } from "../../api.ts";
import { formatDay } from "../../i18n/index.ts";
import { t } from "../../i18n/people.ts";

export function sayLastSeen({ lastSeenAt }: SeenPerson, now: number): string {
  if (lastSeenAt === null) return t("people.neverSeen");
  return t("people.lastSeen", { day: formatDay(lastSeenAt, now) });
}
