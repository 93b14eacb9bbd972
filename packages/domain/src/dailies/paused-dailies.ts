import {
  type AccountStore,
  type Actor,
  DEFAULT_SETTINGS,
  getSettings,
  type LearnerSettings,
  requirePermission,
} from "../accounts/index.ts";
import { type Clock, nextDailyAt } from "../shared/index.ts";
import { findRest, type Rest, type StudyState } from "./find-rest.ts";
import { createDailyPlanner, findDailyMoment, skipDays } from "./plan-dailies.ts";
import type { DailyRun, DailyStanding, DailyState, DailyStore } from "./ports.ts";

const RUNS_SHOWN = 10;

interface RestDeps {
  accounts: Pick<AccountStore, "findSettings">;
  dailies: DailyStore;
  clock: Clock;
  /** How long before its moment a daily is requested, in ms. */
  dailyLeadMs: number;
}

export interface DailyView {
  /** Whether the learner wants dailies. */
  enabled: boolean;
  /** When the next one should be ready; null while dailies are off or paused. */
  nextAt: number | null;
  /** The time zone of the learner's clock. */
  timeZone: string;
  /** When dailies were paused because nobody listened; null if they are not. */
  pausedAt: number | null;
  /** Until when nothing will be new or due, if the next daily falls into that time; null otherwise. */
  rest: Rest | null;
  /** Newest day first. */
  runs: DailyRun[];
}

/** The state of one's own dailies. */
export async function getDailies(
  deps: RestDeps,
  request: { actor: Actor | null },
): Promise<DailyView> {
  requirePermission(request.actor, "dailies.current");
  const { userId } = request.actor;
  return describe(deps, userId, await deps.dailies.findStanding(userId, RUNS_SHOWN));
}

/**
 * Resumes dailies that were paused because nobody listened, from their next moment on. If they are not
 * paused, a due daily stays due.
 */
export async function resumeDailies(
  deps: RestDeps,
  request: { actor: Actor | null },
): Promise<DailyView> {
  requirePermission(request.actor, "dailies.resume");
  const { userId } = request.actor;
  const at = deps.clock.now();
  const settings = await getSettings(deps, userId);
  const moment = settings.dailyEnabled ? nextDailyAt(at, settings) : null;
  const change = { userId, nextDailyAt: moment, at };
  return describe(deps, userId, await deps.dailies.resume(change, RUNS_SHOWN));
}

async function describe(
  deps: RestDeps,
  userId: string,
  { state, runs, study, ...stored }: DailyStanding,
): Promise<DailyView> {
  const settings = stored.settings ?? DEFAULT_SETTINGS;
  const planned = await findNext(deps, { userId, settings, state, runs });
  const rest = planned === null ? null : findRestFrom(planned, { study, settings });
  return {
    enabled: settings.dailyEnabled,
    nextAt: rest === null ? planned : findEndOfRest(rest, settings),
    rest,
    timeZone: settings.timeZone,
    pausedAt: state?.pausedAt ?? null,
    runs,
  };
}

interface Standing {
  userId: string;
  settings: LearnerSettings;
  state: DailyState | null;
  runs: DailyRun[];
}

/** A new time may fall on a day that has had its daily, which gets no second one. */
async function findNext(deps: RestDeps, standing: Standing): Promise<number | null> {
  const { settings, state, runs } = standing;
  if (state === null || !settings.dailyEnabled || state.pausedAt !== null) return null;
  const from = state.nextDailyAt ?? (await planFirst(deps, standing));
  const taken = runs.flatMap((run) => (run.outcome === "requested" ? run.localDate : []));
  return skipDays(settings, { from, taken: new Set(taken) });
}

/** The rest on the day of the next daily, if there is one. */
function findRestFrom(
  nextAt: number,
  { study, settings }: { study: StudyState | null; settings: LearnerSettings },
): Rest | null {
  const { dayOf } = createDailyPlanner({ now: nextAt, until: nextAt })(settings);
  return findRest(study, { today: dayOf(nextAt), dayOf });
}

function findEndOfRest({ until }: Rest, settings: LearnerSettings): number | null {
  return until === null ? null : findDailyMoment(settings, until);
}

/**
 * Plans the first daily for settings of an older version, as the next run would, and stores it so that the
 * answer stays true.
 */
async function planFirst(deps: RestDeps, { userId, settings }: Standing): Promise<number> {
  const now = deps.clock.now();
  const moment = createDailyPlanner({ now, until: now + deps.dailyLeadMs })(settings).nextDailyAt;
  await deps.dailies.plan([{ userId, nextDailyAt: moment }], now);
  return moment;
}
