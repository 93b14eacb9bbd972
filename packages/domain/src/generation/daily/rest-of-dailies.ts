import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../../accounts/index.ts";
import { type Clock, nextDailyAt } from "../../shared/index.ts";
import type { DailyRun, DailyStore } from "./ports.ts";

const RUNS_SHOWN = 10;

interface RestDeps {
  accounts: Pick<AccountStore, "findSettings">;
  dailies: DailyStore;
}

export interface DailyView {
  /** Whether the learner wants dailies. */
  enabled: boolean;
  /** When the next one should be ready; null while dailies are off or rest. */
  nextAt: number | null;
  /** Since when dailies rest because nobody listened; null while they do not. */
  pausedAt: number | null;
  /** Newest day first. */
  runs: DailyRun[];
}

/** How it stands with one's own dailies. */
export async function getDailies(
  deps: RestDeps,
  request: { actor: Actor | null },
): Promise<DailyView> {
  requirePermission(request.actor, "dailies.current");
  return describe(deps, request.actor.userId);
}

/** Ends the rest that begins when nobody listens: the next daily comes at its next moment. */
export async function resumeDailies(
  deps: RestDeps & { clock: Clock },
  request: { actor: Actor | null },
): Promise<DailyView> {
  requirePermission(request.actor, "dailies.resume");
  const { userId } = request.actor;
  const at = deps.clock.now();
  const settings = await getSettings(deps, userId);
  const moment = settings.dailyEnabled ? nextDailyAt(at, settings) : null;
  await deps.dailies.resume({ userId, nextDailyAt: moment, at });
  return describe(deps, userId);
}

async function describe(deps: RestDeps, userId: string): Promise<DailyView> {
  const [settings, state, runs] = await Promise.all([
    getSettings(deps, userId),
    deps.dailies.findState(userId),
    deps.dailies.listRuns(userId, RUNS_SHOWN),
  ]);
  return {
    enabled: settings.dailyEnabled,
    nextAt: state?.nextDailyAt ?? null,
    pausedAt: state?.pausedAt ?? null,
    runs,
  };
}
