import type { Mailer } from "../languages/index.ts";
import type { Log } from "../shared/index.ts";
import type { MailOutcome, Notice, NoticeKind } from "./ports.ts";
import { type NoticeDeps, writeNotice } from "./write-notice.ts";

export interface TellDeps extends NoticeDeps {
  mailer: Mailer;
  log: Log;
}

/** What to say about an episode; no notice if it is gone. */
export interface News<TNotice = Notice> {
  notice: TNotice;
  kind: NoticeKind;
}

/** How long a learner who requested an episode watches; later a mail brings them back. */
const LOOKING_ON_MS = 120_000;
const LONGEST_ERROR = 300;

/** Sends a claimed mail, if the learner should get it now, and returns the outcome. */
export async function tellLearner(
  deps: TellDeps,
  { notice, kind }: News<Notice | null>,
): Promise<Omit<MailOutcome, "id">> {
  if (notice === null) return { state: "skipped", error: "episode.deleted" };
  const reason = findReasonAgainst({ notice, kind });
  if (reason !== null) return { state: "skipped", error: reason };
  const error = await trySending(deps, { notice, kind });
  const state = error === "" ? "sent" : "failed";
  deps.log.info("mail.settled", { episodeId: notice.episode.id, kind, state });
  return { state, error };
}

/** Why no mail is sent; null if one is. */
function findReasonAgainst({ notice, kind }: News): string | null {
  if (notice.isDisabled) return "account.disabled";
  if (!notice.emailEnabled) return "mail.off";
  if (notice.email === "") return "mail.no_address";
  if (kind === "ready" && notice.episode.isWithheld) return "episode.withheld";
  return kind === "ready" && isLookingOn(notice) ? "mail.looking_on" : null;
}

function isLookingOn({ episode, isForAnother }: Notice): boolean {
  const { kind, createdAt, completedAt } = episode;
  if (kind === "daily" || isForAnother || completedAt === null) return false;
  return completedAt - createdAt <= LOOKING_ON_MS;
}

/** The error; empty if the mail was accepted. */
async function trySending(deps: TellDeps, news: News): Promise<string> {
  try {
    await deps.mailer.send(await writeNotice(deps, news));
    return "";
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodeId: news.notice.episode.id });
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(0, LONGEST_ERROR) || "unknown";
  }
}
