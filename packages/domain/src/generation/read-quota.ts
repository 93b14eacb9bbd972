import type { z } from "zod";

import { type AccountStore, type Actor, getPerson, requireOwner } from "../accounts/index.ts";
import {
  type EpisodeStore,
  describeRefusal,
  findBound,
  type LearnerRef,
  readRequestDay,
  type RequestDayDeps,
  type RequestRefusal,
} from "../episodes/index.ts";
import type { SpeechSettingsDeps } from "../installation/index.ts";
import { isUsedUp, type SpendLedger } from "../spending/index.ts";

/** What a learner may request now. */
export interface Quota {
  /** Requested episodes per local day; dailies are extra. */
  perDay: number;
  /** How many of these are left today. */
  left: number;
  /** Why a request would be refused now; null if it would not. */
  refusal: RequestRefusal | null;
  /** Whether the month's budget is spent, so nothing new is spoken. */
  isTextOnly: boolean;
}

interface QuotaDeps extends RequestDayDeps, Pick<SpeechSettingsDeps, "speechDefaults"> {
  accounts: Pick<AccountStore, "find" | "findSettings">;
  episodes: Pick<EpisodeStore, "countRequested">;
  spend: Pick<SpendLedger, "readMonth">;
}

/** The rest of the learner's daily quota, by the same rule as a request. */
export async function readQuota(
  deps: QuotaDeps,
  request: z.infer<typeof LearnerRef> & { actor: Actor | null },
): Promise<Quota> {
  const userId = requireOwner(request, "episodes.quota");
  // The caller exists.
  if (userId !== request.actor?.userId) await getPerson(deps.accounts, userId);
  const today = await readRequestDay(deps, userId);
  const { day, bounds } = today;
  const [counts, month] = await Promise.all([
    deps.episodes.countRequested(day),
    deps.spend.readMonth(day.at),
  ]);
  const bound = findBound(counts, bounds);
  return {
    perDay: bounds.perDay,
    left: Math.max(0, bounds.perDay - counts.ofDay),
    refusal: bound === null ? null : describeRefusal(bound, today),
    isTextOnly: isUsedUp(month) && !deps.speechDefaults.isStandIn,
  };
}
