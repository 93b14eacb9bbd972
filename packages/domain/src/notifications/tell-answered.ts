import { greet, type Mail, MAIL_TEXTS, type Mailer } from "../languages/index.ts";
import { cleanText, type Log } from "../shared/index.ts";
import type { Notice, NotificationStore } from "./ports.ts";
import { offerStop } from "./unsubscribe.ts";
import { type NoticeDeps, showTitle } from "./write-notice.ts";

export interface TellAnsweredDeps extends NoticeDeps {
  notifications: Pick<NotificationStore, "findNotices">;
  mailer: Mailer;
  log: Log;
}

/** What a learner reported of an episode, and what they are told. */
interface Answered {
  episodeId: string;
  userId: string;
  /** The sentence that it is about; empty for the whole episode. */
  quote: string;
  answer: string;
}

const LONGEST_QUOTE = 200;
const LONGEST_ANSWER = 1_000;
const LONGEST_TITLE = 80;

/**
 * Mails a learner that a report of theirs was answered, unless they switched mails off. Never throws: the
 * answer is beside the episode in any case.
 */
export async function tellAnswered(deps: TellAnsweredDeps, answered: Answered): Promise<void> {
  const { episodeId } = answered;
  try {
    const [notice] = await deps.notifications.findNotices([episodeId]);
    if (notice === undefined || !isWanted(notice, answered)) return;
    await deps.mailer.send(await writeAnswered(deps, { notice, answered }));
    deps.log.info("mail.settled", { episodeId, kind: "answered", state: "sent" });
  } catch (error) {
    deps.log.error("mail.not_sent", error, { episodeId });
  }
}

function isWanted({ episode, isDisabled, email, emailEnabled }: Notice, { userId }: Answered) {
  const isReadable = episode.userId === userId && !episode.isWithheld;
  return isReadable && !isDisabled && emailEnabled && email !== "";
}

async function writeAnswered(
  deps: NoticeDeps,
  { notice, answered }: { notice: Notice; answered: Answered },
): Promise<Mail> {
  const { language, episode } = notice;
  const texts = MAIL_TEXTS[language];
  const stop = await offerStop(deps, { userId: episode.userId, list: "episodes" });
  const { subject, opening, labels, open } = texts.answered;
  const facts = [
    { label: texts.labels.title, value: showTitle(episode.title, LONGEST_TITLE) },
    { label: labels.place, value: showTitle(answered.quote, LONGEST_QUOTE) },
    { label: labels.answer, value: cleanText(answered.answer, LONGEST_ANSWER) },
  ];
  const content = {
    language,
    subject,
    hello: greet(texts, notice.name),
    opening,
    facts: facts.filter(({ value }) => value !== ""),
    paragraphs: [],
    button: { label: open, url: `${deps.linkOrigin}/episodes/${episode.id}` },
    footer: { why: texts.footer.why, stop: { label: texts.footer.stop, url: stop.url } },
  };
  const mail = { list: "episodes", to: notice.email, subject } as const;
  return { ...mail, content, headers: stop.headers };
}
