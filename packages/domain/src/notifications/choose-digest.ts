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

/** At seven by the receiver's clock: the weekly ones on Monday, that about waiting episodes on each day. */
const WEEKDAY = 0;
const MINUTE = 7 * 60;

export const ChooseDigest = z.strictObject({
  kind: z.enum(["week", "class", "review"]),
  isOn: z.boolean(),
});

export type ChosenDigests = Record<DigestKind, boolean>;

/** The regular mails that one gets; `review` is on for teachers until they end it. */
export async function listDigests(
  deps: { digests: Pick<DigestStore, "listChosen"> },
  { actor }: { actor: Actor | null },
): Promise<ChosenDigests> {
  requirePermission(actor, "settings.digests");
  const chosen = await deps.digests.listChosen(actor.userId);
  return {
    week: chosen.includes("week"),
    class: chosen.includes("class"),
    review: actor.role !== "learner" && chosen.includes("review"),
  };
}

/** Chooses a regular mail or ends it; the first one comes at its next morning. */
export async function chooseDigest(
  deps: {
    digests: Pick<DigestStore, "listChosen" | "turnOn" | "turnOff">;
    accounts: Pick<AccountStore, "findSettings">;
    clock: Clock;
  },
  { actor, kind, isOn }: z.output<typeof ChooseDigest> & { actor: Actor | null },
): Promise<ChosenDigests> {
  requirePermission(actor, "settings.chooseDigest");
  if (kind !== "week" && actor.role === "learner") throw notYours();
  const { userId } = actor;
  const at = deps.clock.now();
  if (isOn) {
    const { timeZone } = await getSettings(deps, userId);
    await deps.digests.turnOn({ userId, kind, dueAt: findNextDigest(kind, at, timeZone), at });
  } else {
    await deps.digests.turnOff({ userId, kind, at });
  }
  return listDigests({ digests: deps.digests }, { actor });
}

/** The next morning at which a mail of the kind is due, strictly after now (epoch ms). */
export function findNextDigest(kind: DigestKind, now: number, timeZone: string): number {
  const clock = createLocalClock(timeZone);
  for (let day = localDay(clock, now); ; day += 1) {
    // Day 0, the first of 1970, was a Thursday.
    if (kind !== "review" && (day + 3) % 7 !== WEEKDAY) continue;
    const moment = findMoment(clock, { day, minute: MINUTE });
    if (moment !== null && moment > now) return moment;
  }
}
