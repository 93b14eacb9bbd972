import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  getSettings,
  notYours,
  requirePermission,
} from "../accounts/index.ts";
import { type Clock, createLocalClock, findMoment, localDay } from "../shared/index.ts";
import type { DigestKind, DigestStore } from "./digest-ports.ts";

/** Monday at seven, by the receiver's clock. */
const WEEKDAY = 0;
const MINUTE = 7 * 60;

export const ChooseDigest = z.strictObject({ kind: z.enum(["week", "class"]), isOn: z.boolean() });

export type ChosenDigests = Record<DigestKind, boolean>;

/** The weekly mails that one chose. */
export async function listDigests(
  deps: { digests: Pick<DigestStore, "listChosen"> },
  { actor }: { actor: Actor | null },
): Promise<ChosenDigests> {
  requirePermission(actor, "settings.digests");
  const chosen = await deps.digests.listChosen(actor.userId);
  return { week: chosen.includes("week"), class: chosen.includes("class") };
}

/** Chooses a weekly mail or ends it; the first one comes next Monday. */
export async function chooseDigest(
  deps: {
    digests: Pick<DigestStore, "listChosen" | "turnOn" | "turnOff">;
    accounts: Pick<AccountStore, "findSettings">;
    clock: Clock;
  },
  { actor, kind, isOn }: z.output<typeof ChooseDigest> & { actor: Actor | null },
): Promise<ChosenDigests> {
  requirePermission(actor, "settings.chooseDigest");
  if (kind === "class" && actor.role === "learner") throw notYours();
  const { userId } = actor;
  if (isOn) {
    const { timeZone } = await getSettings(deps, userId);
    const at = deps.clock.now();
    await deps.digests.turnOn({ userId, kind, dueAt: findNextDigest(at, timeZone), at });
  } else {
    await deps.digests.turnOff({ userId, kind });
  }
  return listDigests({ digests: deps.digests }, { actor });
}

/** The next Monday morning, strictly after now. */
export function findNextDigest(now: number, timeZone: string): number {
  const clock = createLocalClock(timeZone);
  for (let day = localDay(clock, now); ; day += 1) {
    // Day 0, the first of 1970, was a Thursday.
    if ((day + 3) % 7 !== WEEKDAY) continue;
    const moment = findMoment(clock, { day, minute: MINUTE });
    if (moment !== null && moment > now) return moment;
  }
}
