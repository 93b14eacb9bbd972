import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { rollAnew } from "./roll-up.ts";
import type { ListeningDay } from "./types.ts";

export const EVER: DayRange = { from: "0000-01-01", to: "9999-12-31" };

/** The days of a range, in order, as they are this moment: those that are not rolled up yet are worked out. */
export async function readDays(
  deps: { listeningDays: ListeningDayStore },
  { userId, range }: { userId: string; range: DayRange },
): Promise<ListeningDay[]> {
  const { days, toRoll } = await deps.listeningDays.read(userId, range);
  if (toRoll === null) return days;
  const { firstDate } = toRoll;
  const live = rollAnew(toRoll).filter(
    ({ localDate }) => localDate >= range.from && localDate <= range.to,
  );
  return [...days.filter(({ localDate }) => localDate < firstDate), ...live];
}
