import { type Clock, DomainError, findOverdueDaily, nextDailyAt } from "../shared/index.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore } from "./ports.ts";
import { type Actor, DEFAULT_SETTINGS, LearnerSettings } from "./types.ts";

/** Every setting is optional; those left out stay the same. */
export const SettingsChange = LearnerSettings.partial().strict();

export async function getSettings(
  deps: { accounts: Pick<AccountStore, "findSettings"> },
  userId: string,
): Promise<LearnerSettings> {
  return (await deps.accounts.findSettings(userId)) ?? DEFAULT_SETTINGS;
}

export async function saveSettings(
  deps: {
    accounts: Pick<AccountStore, "saveSettings">;
    clock: Clock;
    /** What people begin with here. */
    findFirstSettings(): Promise<LearnerSettings>;
  },
  request: {
    actor: Actor | null;
    /** From the session; null if none were ever saved. */
    stored: LearnerSettings | null;
    change: Partial<LearnerSettings>;
  },
): Promise<LearnerSettings> {
  requirePermission(request.actor, "settings.save");
  const { userId } = request.actor;
  const settings = { ...(request.stored ?? (await deps.findFirstSettings())), ...request.change };
  if (!isTimeZone(settings.timeZone)) {
    throw new DomainError("invalid", "This time zone is unknown.", {
      reason: "settings.time_zone",
    });
  }
  const at = deps.clock.now();
  const daily = planDaily(settings, { change: request.change, at });
  await deps.accounts.saveSettings({ userId, settings, daily, at });
  return settings;
}

/** Choosing dailies again also resumes them after nobody listened to the last ones. */
function planDaily(
  settings: LearnerSettings,
  { change, at }: { change: Partial<LearnerSettings>; at: number },
) {
  const { timeZone, dailyMinute, dailyEnabled } = change;
  return {
    nextDailyAt: settings.dailyEnabled ? nextDailyAt(at, settings) : null,
    overdue: settings.dailyEnabled ? findOverdueDaily(at, settings) : null,
    isNewTime: [timeZone, dailyMinute, dailyEnabled].some((value) => value !== undefined),
    resumes: dailyEnabled === true,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
