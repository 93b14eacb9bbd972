import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  getPerson,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import {
  describeRecount,
  type Recount,
  recountDays,
  type RecountDeps,
  type RecountFrom,
  type RecountPreview,
  requireRecountable,
} from "../analytics/index.ts";
import { keepRun, type KeepRunDeps } from "./cron-runs.ts";
import { JOBS } from "./crons.ts";

/** Whose days of listening would be worked out anew, for admins. */
export async function previewRecount(
  deps: Pick<RecountDeps, "listeningDays" | "clock">,
  { actor, ...asked }: RecountFrom & { actor: Actor | null },
): Promise<RecountPreview> {
  requirePermission(actor, "jobs.recountPreview");
  return describeRecount(deps, asked);
}

/** Has days of listening worked out anew, which is kept among the runs. Throws `recount.too_early` and `recount.too_late`. */
export async function recountNow(
  deps: RecountDeps & KeepRunDeps & AuditDeps & { accounts: Pick<AccountStore, "find"> },
  { actor, ...asked }: RecountFrom & { actor: Actor | null },
): Promise<Recount> {
  requirePermission(actor, "jobs.recountNow");
  const { from, userId } = asked;
  if (userId !== null) await getPerson(deps.accounts, userId);
  await requireRecountable(deps, from);
  const action = { actor, action: "jobs.recountNow", subjectId: JOBS.recount } as const;
  await recordAction(deps, { ...action, personId: userId, details: { since: from } });
  const run = { cron: JOBS.recount, scheduledAt: deps.clock.now(), describe };
  return keepRun(deps, run, () => recountDays(deps, asked));
}

const describe = ({ learners, daysChanged }: Recount) => ({
  learnersRecounted: learners,
  ...(daysChanged === null ? {} : { daysChanged }),
  byHand: 1,
});
