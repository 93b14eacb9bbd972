import type { Clock, IdSource, Log } from "../../shared/index.ts";
import type { Mailer } from "../../shared/mail/index.ts";
import type { Notice, NoticeKind, NotificationStore } from "./ports.ts";
import { type NoticeDeps, writeNotice } from "./write-notice.ts";

export interface NotifyDeps extends NoticeDeps {
  notifications: NotificationStore;
  mailer: Mailer;
  clock: Clock;
  ids: IdSource;
  log: Log;
}

/** Who asked for an episode looks on for about so long; after that a mail brings them back. */
const LOOKING_ON_MS = 120_000;
const LONGEST_ERROR = 300;

/**
 * Mails the learner what the stored episode says of itself: ready, or failed for good. At most once
 * for each, whoever asks and however often; a mail whose sending a crash cut short is not sent
 * again. Never throws: the episode is what it is, with a mail or without.
 */
export async function notifyLearner(
  deps: NotifyDeps,
  { episodeId }: { episodeId: string },
): Promise<void> {
  try {
    const notice = await deps.notifications.findNotice(episodeId);
    const kind = notice === null ? null : kindOf(notice.episode);
    if (notice !== null && kind !== null) await notify(deps, { notice, kind });
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodeId });
  }
}

function kindOf({ status }: Notice["episode"]): NoticeKind | null {
  if (status === "completed") return "ready";
  return status === "failed" ? "failed" : null;
}

interface News {
  notice: Notice;
  kind: NoticeKind;
}

async function notify(deps: NotifyDeps, news: News): Promise<void> {
  const { id: episodeId, userId } = news.notice.episode;
  const id = deps.ids.next();
  const isMine = await deps.notifications.claim({
    id,
    episodeId,
    userId,
    kind: news.kind,
    at: deps.clock.now(),
  });
  if (!isMine) return;
  const reason = findReasonAgainst(news);
  if (reason !== null) {
    const at = deps.clock.now();
    await deps.notifications.settle({ id, state: "skipped", error: reason, at });
    return;
  }
  const error = await trySending(deps, news);
  const state = error === "" ? "sent" : "failed";
  await deps.notifications.settle({ id, state, error, at: deps.clock.now() });
  deps.log.info("mail.settled", { episodeId, kind: news.kind, state });
}

/** Why no mail goes out; null when one does. */
function findReasonAgainst({ notice, kind }: News): string | null {
  if (notice.isDisabled) return "account.disabled";
  if (!notice.emailEnabled) return "mail.off";
  if (notice.email === "") return "mail.no_address";
  return kind === "ready" && isLookingOn(notice) ? "mail.looking_on" : null;
}

function isLookingOn({ episode, isForAnother }: Notice): boolean {
  const { kind, createdAt, completedAt } = episode;
  if (kind === "daily" || isForAnother || completedAt === null) return false;
  return completedAt - createdAt <= LOOKING_ON_MS;
}

/** What went wrong; empty when the mail was taken. */
async function trySending(deps: NotifyDeps, news: News): Promise<string> {
  try {
    await deps.mailer.send(await writeNotice(deps, news));
    return "";
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodeId: news.notice.episode.id });
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(0, LONGEST_ERROR) || "unknown";
  }
}
