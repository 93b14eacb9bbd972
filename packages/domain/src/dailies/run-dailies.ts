import type { GenerationQueue } from "../episodes/index.ts";
import { type LimitsDeps, readLimits } from "../installation/index.ts";
import type { Clock, IdSource, Log } from "../shared/index.ts";
import { CONCEPTS_WANTED, decideDaily } from "./decide-daily.ts";
import { createDailyPlanner, type DailyPlan } from "./plan-dailies.ts";
import type { DailyStore, DailyTurn, DueLearner, DuePlace } from "./ports.ts";

/** The database does one thing at a time, so people's requests wait for a page: it must be short. */
const A_PAGE = 200;
/** Five statements per page, of the thousand that one invocation may run; the next run continues. */
const MOST_PAGES = 180;

export interface DailyDeps extends LimitsDeps {
  dailies: DailyStore;
  queue: GenerationQueue;
  clock: Clock;
  ids: IdSource;
  log: Log;
  /** How long before its moment a daily is requested, in ms. */
  dailyLeadMs: number;
}

export type DailyReport = {
  requested: number;
  skipped: number;
  paused: number;
  /** Learners with nothing new or due that day. */
  rested: number;
  /** Learners who had their turn on that day already. */
  known: number;
  /** Episodes that the sweeper still has to queue. */
  unsent: number;
};

/** Requests the dailies of everybody whose moment comes within the lead time. */
export async function runDailies(deps: DailyDeps): Promise<DailyReport> {
  const now = deps.clock.now();
  const until = now + deps.dailyLeadMs;
  const planFor = createDailyPlanner({ now, until });
  await planNewcomers(deps, { planFor, now });
  const { episodesPerDay } = await readLimits(deps);
  const report: DailyReport = {
    requested: 0,
    skipped: 0,
    paused: 0,
    rested: 0,
    known: 0,
    unsent: 0,
  };
  let after: DuePlace | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const wanted = { until, after, limit: A_PAGE, conceptsWanted: CONCEPTS_WANTED };
    const learners = await deps.dailies.listDue(wanted);
    const turns = learners.map((learner) =>
      takeTurn(deps, learner, { plan: planFor(learner), now, episodesPerDay }),
    );
    await keepPage(deps, { turns, now, report });
    after = learners.at(-1)?.place ?? null;
    if (learners.length < A_PAGE) break;
  }
  return report;
}

function takeTurn(
  deps: Pick<DailyDeps, "ids">,
  { place, ...learner }: DueLearner,
  { plan, now, episodesPerDay }: { plan: DailyPlan; now: number; episodesPerDay: number },
): DailyTurn {
  const { localDate, dailyAt, today } = plan;
  const days = { today: localDate, dayOf: plan.dayOf };
  const decided = decideDaily(learner, { now, dailyAt, today, days, episodesPerDay });
  return {
    ...decided,
    localDate,
    runId: deps.ids.next(),
    userId: learner.userId,
    dueAt: place.nextDailyAt,
    episodeId: decided.outcome === "requested" ? deps.ids.next() : null,
    nextDailyAt: decided.outcome === "paused" ? null : plan.nextDailyAt,
  };
}

async function keepPage(
  deps: DailyDeps,
  { turns, now, report }: { turns: DailyTurn[]; now: number; report: DailyReport },
): Promise<void> {
  if (turns.length === 0) return;
  const made = await deps.dailies.keepTurns(turns, now);
  const asked = turns.filter(({ outcome }) => outcome === "requested").length;
  report.requested += made.length;
  report.known += asked - made.length;
  report.skipped += turns.filter(({ outcome }) => outcome === "skipped").length;
  report.paused += turns.filter(({ outcome }) => outcome === "paused").length;
  report.rested += turns.filter(({ outcome }) => outcome === "rested").length;
  try {
    await deps.queue.sendMany(made.map((episodeId) => ({ episodeId, kind: "daily" })));
  } catch (error) {
    // The pending rows are the outbox, which the sweeper sends. The other pages continue.
    report.unsent += made.length;
    deps.log.error("dailies.not_sent", error, { episodes: made.length });
  }
}

/** First moments for learners without one; saving settings sets it too. */
async function planNewcomers(
  deps: DailyDeps,
  { planFor, now }: { planFor: ReturnType<typeof createDailyPlanner>; now: number },
): Promise<void> {
  const newcomers = await deps.dailies.listUnplanned(A_PAGE);
  if (newcomers.length === 0) return;
  const moments = newcomers.map(({ userId, ...time }) => ({
    userId,
    nextDailyAt: planFor(time).nextDailyAt,
  }));
  await deps.dailies.plan(moments, now);
}
