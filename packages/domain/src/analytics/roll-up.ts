import { type Clock, DAY_MS } from "../shared/index.ts";
import type { ListeningDayStore, RollupQueue, ToRoll } from "./ports.ts";
import { rollDays } from "./roll-days.ts";
import type { ListeningDay } from "./types.ts";

/** A message's worth: each learner takes about three calls of the database. */
const LEARNERS_A_MESSAGE = 50;
export const LEARNERS_A_PAGE = 1_000;
/** A learner who is listening right now may change what was read. */
const TRIES = 3;
/** Whatever may touch a day that is worked out anew, in whatever zone, begins within six days before. */
export const ROLL_REACH_MS = 6 * DAY_MS;

export interface RollupDeps {
  listeningDays: ListeningDayStore;
  clock: Clock;
}

/** What a run did to a learner's days. */
export type Rolled =
  | { outcome: "rolled"; daysChanged: number }
  | { outcome: "nothing_new" | "overtaken" };

/** Asks for the days of everybody who has listened since they were worked out last. */
export async function requestRollups(deps: {
  listeningDays: ListeningDayStore;
  rollupQueue: RollupQueue;
}): Promise<{ learnersToRoll: number }> {
  let learnersToRoll = 0;
  let after = "";
  for (;;) {
    const userIds = await deps.listeningDays.listToRoll({ after, limit: LEARNERS_A_PAGE });
    if (userIds.length > 0) await deps.rollupQueue.send(cutPages(userIds));
    learnersToRoll += userIds.length;
    after = userIds.at(-1) ?? "";
    if (userIds.length < LEARNERS_A_PAGE) return { learnersToRoll };
  }
}

function cutPages(userIds: readonly string[]): { userIds: string[] }[] {
  return Array.from({ length: Math.ceil(userIds.length / LEARNERS_A_MESSAGE) }, (_, page) => ({
    userIds: userIds.slice(page * LEARNERS_A_MESSAGE, (page + 1) * LEARNERS_A_MESSAGE),
  }));
}

/**
 * Works out the days of a learner that their new listens touch. Runs that overlap, are repeated or break
 * off leave the same rows: a run that was overtaken writes nothing, and what one left undone the next does.
 */
export async function rollUpLearner(
  deps: RollupDeps,
  { userId }: { userId: string },
): Promise<Rolled> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const toRoll = await deps.listeningDays.readToRoll(userId);
    if (toRoll === null) return { outcome: "nothing_new" };
    const { changed, gone } = compareDays(toRoll);
    const change = { userId, toRoll, changed, gone, at: deps.clock.now() };
    if (!(await deps.listeningDays.save(change))) continue;
    const dates = new Set([...changed, ...gone].map(({ localDate }) => localDate));
    return { outcome: "rolled", daysChanged: dates.size };
  }
  return { outcome: "overtaken" };
}

/** The days that are worked out anew, as they are now. */
export function rollAnew({ listens, firstDate }: ToRoll): ListeningDay[] {
  return rollDays(listens).filter(({ localDate }) => localDate >= firstDate);
}

function compareDays(toRoll: ToRoll): { changed: ListeningDay[]; gone: ListeningDay[] } {
  const nameOf = ({ localDate, episodeId }: ListeningDay) => `${localDate} ${episodeId}`;
  const days = rollAnew(toRoll);
  const names = new Set(days.map(nameOf));
  const kept = new Map(toRoll.days.map((day) => [nameOf(day), day]));
  return {
    changed: days.filter((day) => !isSame(day, kept.get(nameOf(day)))),
    gone: toRoll.days.filter((day) => !names.has(nameOf(day))),
  };
}

function isSame(day: ListeningDay, kept: ListeningDay | undefined): boolean {
  return (
    kept !== undefined &&
    day.listenedMs === kept.listenedMs &&
    day.averageSpeed === kept.averageSpeed &&
    day.sessions === kept.sessions &&
    day.plays === kept.plays &&
    day.completion === kept.completion &&
    day.isRead === kept.isRead &&
    day.startedAt === kept.startedAt &&
    day.endedAt === kept.endedAt
  );
}
