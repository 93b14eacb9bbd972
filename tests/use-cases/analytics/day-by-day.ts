import type { Streaks } from "@learnlab/domain/testing";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Streaks told by living through the calendar date by date, with so many freezes to spend from each Monday
 * on: nothing like what the product does, which looks at the gaps between active days.
 */
export function walkStreaks(
  active: ReadonlyMap<string, { startedAt: number; endedAt: number }>,
  { today, freezesAWeek }: { today: string; freezesAWeek: number },
): Streaks {
  const dates = [...active.keys()].toSorted();
  const [first = today, last = today] = [dates.at(0), dates.at(-1)];
  const flown = listFlownOver(active, dates);
  let [length, longest, spent, week] = [0, 0, 0, 0];
  let frozen: string[] = [];
  const everFrozen: string[] = [];
  const end = last > today ? last : today;
  for (let date = first; date <= end; date = next(date)) {
    const thisWeek = Math.floor((Date.parse(date) / DAY + 3) / 7);
    if (thisWeek !== week) [week, spent] = [thisWeek, 0];
    if (active.has(date)) {
      length += 1;
      longest = Math.max(longest, length);
    } else if (date < today && !flown.has(date) && length > 0) {
      if (spent < freezesAWeek) {
        spent += 1;
        frozen.push(date);
        everFrozen.push(date);
      } else {
        [length, frozen] = [0, []];
      }
    }
  }
  const isTodayActive = dates.length > 0 && last >= today;
  return { current: length, longest, isTodayActive, frozen, everFrozen };
}

/** Dates between two active ones for which there was no time, because the date line was flown over. */
function listFlownOver(
  active: ReadonlyMap<string, { startedAt: number; endedAt: number }>,
  dates: readonly string[],
): Set<string> {
  const flown = new Set<string>();
  for (const [at, date] of dates.entries()) {
    const before = dates[at - 1];
    if (before === undefined) continue;
    let left = (active.get(date)?.startedAt ?? 0) - (active.get(before)?.endedAt ?? 0);
    const between: string[] = [];
    for (let day = next(before); day < date; day = next(day)) between.push(day);
    if (left >= between.length * 23 * HOUR) continue;
    for (const day of between) {
      if (left < DAY) flown.add(day);
      left -= DAY;
    }
  }
  return flown;
}

export function next(date: string): string {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}
