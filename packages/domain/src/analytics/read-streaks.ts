import { addDays, DAY_MS } from "../shared/index.ts";
import { PLAY_MS } from "./count-sessions.ts";
import type { DayRange } from "./day-range.ts";
import { type DaysDeps, readStudied, type Studied } from "./read-days.ts";
import { type ActiveDay, findStreaks, isSettled, type Streaks } from "./streaks.ts";
import type { ListeningDay } from "./types.ts";

/** Any so many days have a whole week in them, and a week without anything ends every streak. */
const DAYS_TO_END = 14;

/** What one did on the days of a range. */
interface Known {
  range: DayRange;
  active: ActiveDay[];
  /** Whether they did anything before it. */
  isOlder: boolean;
}

/**
 * Streaks up to today: the longest one of what is known, and the current one however long it is. For that,
 * as much again is read as is known, as long as what was done even earlier would change it or the last days.
 */
export async function readStreaks(
  deps: DaysDeps,
  asked: { userId: string; today: string; freezesAWeek: number; known: Known },
): Promise<Streaks> {
  const { userId, known } = asked;
  const streaks = findStreaks(known.active, asked);
  const { from, to } = known.range;
  if (!known.isOlder || isKnown(known, asked)) return streaks;
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const range = { from: addDays(from, -length), to: addDays(from, -1) };
  const { isOlder, ...earlier } = await readStudied(deps, { userId, range });
  const active = [...listActiveDays(earlier), ...known.active];
  const all = { range: { from: range.from, to }, active, isOlder };
  return readStreaks(deps, { ...asked, known: all });
}

/** Whether days before the range would change nothing that is told of now. */
function isKnown({ range, active }: Known, rules: Parameters<typeof isSettled>[1]): boolean {
  const dates = active.map(({ localDate }) => localDate).toSorted();
  const isBegunAnew = (dates[0] ?? range.to) >= addDays(range.from, DAYS_TO_END);
  return isBegunAnew || isSettled(active, rules);
}

/** Days on which one listened, read or answered. */
export function listActiveDays({
  heard,
  answered,
}: Pick<Studied, "heard" | "answered">): ActiveDay[] {
  return [...listHeardDays(heard), ...answered];
}

type HeardDay = Pick<ListeningDay, "localDate" | "listenedMs" | "isRead">;

/** Days with as much listening as makes a play, or with an episode that was read. */
export function listHeardDays<TDay extends HeardDay>(days: readonly TDay[]): TDay[] {
  const byDate = Map.groupBy(days, ({ localDate }) => localDate);
  return [...byDate.values()]
    .filter(
      (ofDay) =>
        ofDay.some(({ isRead }) => isRead) ||
        ofDay.reduce((sum, { listenedMs }) => sum + listenedMs, 0) >= PLAY_MS,
    )
    .flat();
}
