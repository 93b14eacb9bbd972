import { z } from "zod";

import { LONGEST_STRETCH_MS } from "../listening/index.ts";
import { addDays, type Clock, DAY_MS, DomainError, localDate, writeDay } from "../shared/index.ts";
import type { ListeningDayStore, RollupQueue } from "./ports.ts";
import { LEARNERS_A_PAGE, requestRollups, ROLL_REACH_MS, rollUpLearner } from "./roll-up.ts";

/** From which of their own days on, as 2026-11-30, and whose: null for everybody's. */
export const RecountFrom = z.strictObject({
  from: z.iso.date(),
  userId: z.string().min(1).max(100).nullable(),
});
export type RecountFrom = z.infer<typeof RecountFrom>;

/** No zone is a day from UTC: what touches a day began at most so long before the day does in UTC. */
const TOUCHES_MS = DAY_MS + LONGEST_STRETCH_MS;

export interface RecountDeps {
  listeningDays: ListeningDayStore;
  rollupQueue: RollupQueue;
  clock: Clock;
}

export interface RecountPreview {
  /** The earliest day, as 2026-11-30, that can be worked out anew: all that touches it is kept for sure. */
  earliest: string;
  /** Those who listened since, whose days would be worked out anew. */
  learners: number;
}

/** Whom working out days anew would concern; changes nothing. */
export async function describeRecount(
  deps: Pick<RecountDeps, "listeningDays" | "clock">,
  { from, userId }: RecountFrom,
): Promise<RecountPreview> {
  const at = deps.clock.now();
  const [goneUntil, learners] = await Promise.all([
    deps.listeningDays.findGone(at),
    deps.listeningDays.countToForget({ since: findSince(from), at, userId }),
  ]);
  return { earliest: findEarliest(goneUntil), learners };
}

export interface Recount {
  /** Those whose days are worked out anew. */
  learners: number;
  /** How many of the days changed; null where that is not known yet. */
  daysChanged: number | null;
}

/**
 * Works out days anew from a day on, as if their listens had just come: at once for one learner, by the queue for
 * everybody. Rows that are right are not written, and days whose listens may be gone stay as they are.
 * It can be asked for again at any time, and has to be after a failure.
 */
export async function recountDays(
  deps: RecountDeps,
  { from, userId }: RecountFrom,
): Promise<Recount> {
  const at = deps.clock.now();
  const since = findSince(from);
  if (userId !== null) return recountLearner(deps, { since, at, userId });
  let learners = 0;
  for (let after: string | null = ""; after !== null;) {
    const people = { after, limit: LEARNERS_A_PAGE };
    const page = await deps.listeningDays.forget({ since, at, people });
    learners += page.forgotten;
    after = page.last;
  }
  await requestRollups(deps);
  return { learners, daysChanged: null };
}

async function recountLearner(
  deps: RecountDeps,
  { since, at, userId }: { since: number; at: number; userId: string },
): Promise<Recount> {
  const { forgotten } = await deps.listeningDays.forget({ since, at, people: { userId } });
  if (forgotten === 0) return { learners: 0, daysChanged: 0 };
  const rolled = await rollUpLearner(deps, { userId });
  if (rolled.outcome === "rolled") return { learners: 1, daysChanged: rolled.daysChanged };
  // The queue was quicker, or the learner is listening just now.
  await deps.rollupQueue.send([{ userIds: [userId] }]);
  return { learners: 1, daysChanged: null };
}

function findSince(from: string): number {
  return Date.parse(from) - TOUCHES_MS;
}

/** The first day of which everything is kept that its own days, and those before it that come along, are worked out from. */
function findEarliest(goneUntil: number): string {
  return writeDay(Math.ceil((goneUntil + ROLL_REACH_MS + TOUCHES_MS) / DAY_MS));
}

/** Throws `recount.too_early` and `recount.too_late`. */
export async function requireRecountable(
  deps: Pick<RecountDeps, "listeningDays" | "clock">,
  from: string,
): Promise<void> {
  const at = deps.clock.now();
  const earliest = findEarliest(await deps.listeningDays.findGone(at));
  // It has begun where the day begins first.
  const latest = addDays(localDate(at, "UTC"), 1);
  if (from < earliest) {
    throw new DomainError("invalid", `What was played before ${earliest} is not kept as a whole.`, {
      reason: "recount.too_early",
      details: { earliest },
    });
  }
  if (from > latest) {
    throw new DomainError("invalid", "This day has not begun yet.", {
      reason: "recount.too_late",
      details: { latest },
    });
  }
}
