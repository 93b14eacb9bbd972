import pLimit from "p-limit";

import type { NotifyDeps } from "./notify-learner.ts";
import type { ClaimedMail, MailOutcome } from "./ports.ts";
import { tellLearner } from "./tell-learner.ts";

/** A mail interrupted by a crash is not sent again, so pages are small. */
const A_PAGE = 25;
/** Twenty-nine calls per page, of the thousand that one invocation may make. */
const MOST_PAGES = 16;
/** The next run, five minutes later, continues. */
const RUN_MS = 90_000;
/** workerd opens six connections at once. */
const AT_ONCE = 5;

export type MailReport = {
  mailed: number;
  /** Skipped or failed; the rows say why. */
  notMailed: number;
};

/** Sends the mails that are due: each at most once, however many runs are active. */
export async function sendWaitingMails(deps: NotifyDeps): Promise<MailReport> {
  const from = deps.clock.now();
  const report: MailReport = { mailed: 0, notMailed: 0 };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const at = deps.clock.now();
    if (at - from > RUN_MS) break;
    const ids = await deps.notifications.listDue({ at, limit: A_PAGE });
    const outcomes = await sendPage(deps, ids, at);
    report.mailed += outcomes.filter(({ state }) => state === "sent").length;
    report.notMailed += outcomes.filter(({ state }) => state !== "sent").length;
    if (ids.length < A_PAGE) break;
  }
  return report;
}

async function sendPage(deps: NotifyDeps, ids: string[], at: number): Promise<MailOutcome[]> {
  if (ids.length === 0) return [];
  const claims = ids.map((id) => ({ id, claimId: deps.ids.next() }));
  const mails = await deps.notifications.claimDue({ claims, at });
  const outcomes = await sendClaimed(deps, mails);
  await deps.notifications.settle({ outcomes, at: deps.clock.now() });
  return outcomes;
}

async function sendClaimed(deps: NotifyDeps, mails: ClaimedMail[]): Promise<MailOutcome[]> {
  const notices = await deps.notifications.findNotices(mails.map(({ episodeId }) => episodeId));
  const noticeOf = new Map(notices.map((notice) => [notice.episode.id, notice]));
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    mails.map(async ({ id, episodeId, kind }) => {
      const notice = noticeOf.get(episodeId) ?? null;
      return { id, ...(await limit(() => tellLearner(deps, { notice, kind }))) };
    }),
  );
}
