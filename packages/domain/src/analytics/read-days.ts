import { parseListeningSettings } from "../installation/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore, ToRoll } from "./ports.ts";
import { rollAnew } from "./roll-up.ts";
import type { ListeningDay, ReviewDay } from "./types.ts";

export const EVER: DayRange = { from: "0000-01-01", to: "9999-12-31" };

export interface DaysDeps {
  listeningDays: ListeningDayStore;
}

interface Asked {
  userId: string;
  range: DayRange;
}

/** The days of a range, in order, as they are this moment: those that are not rolled up yet are worked out. */
export async function readDays(deps: DaysDeps, { userId, range }: Asked): Promise<ListeningDay[]> {
  return addLive(await deps.listeningDays.read(userId, range), range);
}

/** The days of one episode, in order, as they are this moment. */
export async function readEpisodeDays(
  deps: DaysDeps,
  of: { userId: string; episodeId: string },
): Promise<ListeningDay[]> {
  const days = addLive(await deps.listeningDays.readEpisode(of), EVER);
  return days.filter(({ episodeId }) => episodeId === of.episodeId);
}

/** What a learner did on the days of a range, up to this moment. */
export interface Studied {
  heard: ListeningDay[];
  answered: ReviewDay[];
  /** In order; also some moments around the range. */
  finishedAt: number[];
  /** Whether they did anything before the range. */
  isOlder: boolean;
  /** Of the installation: missed days of a week that do not end a streak. */
  freezesAWeek: number;
}

export async function readStudied(deps: DaysDeps, { userId, range }: Asked): Promise<Studied> {
  const studied = await deps.listeningDays.readStudied(userId, range);
  const { firstDate, toRoll, setting } = studied;
  const firsts = [firstDate ?? range.from, toRoll?.firstDate ?? range.from];
  return {
    heard: addLive(studied, range),
    answered: studied.reviewDays,
    finishedAt: studied.finishedAt,
    isOlder: firsts.some((first) => first < range.from),
    freezesAWeek: parseListeningSettings(setting).freezesAWeek,
  };
}

function addLive(
  { days, toRoll }: { days: ListeningDay[]; toRoll: ToRoll | null },
  { from, to }: DayRange,
): ListeningDay[] {
  if (toRoll === null) return days;
  const live = rollAnew(toRoll).filter(({ localDate }) => localDate >= from && localDate <= to);
  return [...days.filter(({ localDate }) => localDate < toRoll.firstDate), ...live];
}
