import { findDailyMoment } from "../dailies/index.ts";
import type { Clock, IdSource } from "../shared/index.ts";
import type { Notice, NoticeKind, NotificationStore } from "./ports.ts";
import { type News, type TellDeps, tellLearner } from "./tell-learner.ts";

export interface NotifyDeps extends TellDeps {
  notifications: NotificationStore;
  clock: Clock;
  ids: IdSource;
}

/**
 * Mails the learner the state of the stored episode: ready, or failed for good. At most once for each,
 * however often it is called; a mail interrupted by a crash is not sent again. The mail of a daily waits
 * for its moment. Never throws: an episode does not depend on its mail.
 */
export async function notifyLearner(
  deps: NotifyDeps,
  { episodeId }: { episodeId: string },
): Promise<void> {
  try {
    const [notice] = await deps.notifications.findNotices([episodeId]);
    const kind = notice === undefined ? null : kindOf(notice.episode);
    if (notice !== undefined && kind !== null) await notify(deps, { notice, kind });
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodeId });
  }
}

/**
 * Leaves the mails about episodes that somebody has just decided on to the cron, at most a hundred; that of
 * a daily waits for its moment. Never throws.
 */
export async function announceLater(
  deps: Pick<NotifyDeps, "notifications" | "clock" | "ids" | "log">,
  episodeIds: string[],
): Promise<void> {
  if (episodeIds.length === 0) return;
  try {
    for (const notice of await deps.notifications.findNotices(episodeIds)) {
      const kind = kindOf(notice.episode);
      if (kind === null) continue;
      const at = deps.clock.now();
      const { id: episodeId, userId } = notice.episode;
      const sendAt = Math.max(at, findMoment({ notice, kind }) ?? at);
      await deps.notifications.wait({ id: deps.ids.next(), episodeId, userId, kind, at, sendAt });
    }
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodes: episodeIds.length });
  }
}

function kindOf({ status }: Notice["episode"]): NoticeKind | null {
  if (status === "completed") return "ready";
  return status === "failed" ? "failed" : null;
}

async function notify(deps: NotifyDeps, news: News): Promise<void> {
  const { notifications, clock } = deps;
  const { id: episodeId, userId } = news.notice.episode;
  const id = deps.ids.next();
  const at = clock.now();
  const mail = { id, episodeId, userId, kind: news.kind, at };
  const sendAt = findMoment(news);
  if (sendAt !== null && sendAt > at) {
    await notifications.wait({ ...mail, sendAt });
    return;
  }
  if (!(await notifications.claim(mail))) return;
  const outcome = await tellLearner(deps, news);
  await notifications.settle({ outcomes: [{ id, ...outcome }], at: clock.now() });
}

/** When to send a mail; null for at once. */
function findMoment({ notice, kind }: News): number | null {
  if (kind !== "ready" || notice.episode.kind !== "daily") return null;
  return findDailyMoment(notice.dailyTime, notice.localDate);
}
