import { parseListeningSettings } from "../installation/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore, ToRoll } from "./ports.ts";
import { rollAnew } from "./roll-up.ts";
import type { ListeningDay, ListeningSums, ReviewDay } from "./types.ts";

const EVER: DayRange = { from: "0000-01-01", to: "9999-12-31" };
const NEVER: DayRange = { from: EVER.to, to: EVER.from };

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

/** What all days of a learner come to this moment, and the days of a range, in order; none for null. */
export async function readSums(
  deps: DaysDeps,
  { userId, range }: { userId: string; range: DayRange | null },
): Promise<{ sums: ListeningSums; days: ListeningDay[] }> {
  const asked = range ?? NEVER;
  const kept = await deps.listeningDays.read(userId, asked);
  return { sums: await sumAllDays(deps, { userId, ...kept }), days: addLive(kept, asked) };
}

/** What all days of a learner come to this moment, where it was read what is in none of them yet. */
export async function sumAllDays(
  deps: DaysDeps,
  { userId, toRoll }: { userId: string; toRoll: ToRoll | null },
): Promise<ListeningSums> {
  const before = await deps.listeningDays.sumBefore(userId, toRoll?.firstDate ?? null);
  return sumDays(toRoll === null ? [] : rollAnew(toRoll), before);
}

const NOTHING: ListeningSums = { listenedMs: 0, spedMs: 0, sessions: 0 };

/** What days come to, on top of what others do. */
export function sumDays(days: readonly ListeningDay[], before = NOTHING): ListeningSums {
  return days.reduce(
    (sums, { listenedMs, averageSpeed, sessions }) => ({
      listenedMs: sums.listenedMs + listenedMs,
      spedMs: sums.spedMs + averageSpeed * listenedMs,
      sessions: sums.sessions + sessions,
    }),
    before,
  );
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
  /** What is in no day yet. */
  toRoll: ToRoll | null;
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
    toRoll,
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
