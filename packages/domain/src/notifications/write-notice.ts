import { type FailureKind, greet, type Mail, MAIL_TEXTS } from "../languages/index.ts";
import { withhold } from "../episodes/index.ts";
import { stripPlanted } from "../lessons/index.ts";
import { cleanText, MINUTE_MS, type ReasonName, type Signer } from "../shared/index.ts";
import type { Notice, NoticeKind } from "./ports.ts";
import { offerStop } from "./unsubscribe.ts";

export interface NoticeDeps {
  signer: Signer;
  /** The origin of links in mails: scheme and host from the configuration, never from a request. */
  linkOrigin: string;
}

/** Mail programs show about this much of a subject. */
const LONGEST_TITLE = 80;
const LONGEST_COURSE = 60;
const MOST_COURSES = 5;

/** The mail that tells a learner the outcome of an episode. */
export async function writeNotice(
  deps: NoticeDeps,
  { notice, kind }: { notice: Notice; kind: NoticeKind },
): Promise<Mail> {
  const { language } = notice;
  const texts = MAIL_TEXTS[language];
  const stop = await offerStop(deps, { userId: notice.episode.userId, list: "episodes" });
  const news = kind === "ready" ? describeReady(notice) : describeFailed(notice);
  const content = {
    language,
    subject: news.subject,
    hello: greet(texts, notice.name),
    opening: news.opening,
    facts: news.facts,
    paragraphs: news.paragraphs,
    button: { label: news.label, url: `${deps.linkOrigin}/episodes/${notice.episode.id}` },
    footer: { why: texts.footer.why, stop: { label: texts.footer.stop, url: stop.url } },
  };
  const { subject } = news;
  return {
    list: "episodes",
    to: notice.email,
    subject,
    content,
    headers: stop.headers,
  };
}

interface News {
  subject: string;
  opening: string;
  facts: { label: string; value: string }[];
  paragraphs: string[];
  label: string;
}

function describeReady({ episode, durationMs, language }: Notice): News {
  const { ready, labels, minutes } = MAIL_TEXTS[language];
  const title = showTitle(episode.title, LONGEST_TITLE);
  const length =
    durationMs === null ? "" : minutes(Math.max(1, Math.round(durationMs / MINUTE_MS)));
  const facts = [
    { label: labels.title, value: title },
    { label: labels.courses, value: listCourses(episode.includedCourses) },
    { label: labels.length, value: length },
  ];
  return {
    subject: title === "" ? ready.bareSubject : ready.subject(title),
    opening: durationMs === null ? ready.reading : ready.sound,
    facts: facts.filter(({ value }) => value !== ""),
    paragraphs: [],
    label: durationMs === null ? ready.read : ready.listen,
  };
}

function describeFailed({ episode, language }: Notice): News {
  const { failed, labels } = MAIL_TEXTS[language];
  const title = showTitle(withhold(episode).title, LONGEST_TITLE);
  return {
    subject: failed.subject,
    opening: failed.opening,
    facts: title === "" ? [] : [{ label: labels.title, value: title }],
    paragraphs: [failed.reasons[explainFailure(episode.errorReason)], failed.next],
    label: failed.open,
  };
}

function listCourses(titles: string[]): string {
  const said = titles
    .slice(0, MOST_COURSES)
    .map((title) => showTitle(title, LONGEST_COURSE))
    .filter((title) => title !== "");
  return [...said, ...(titles.length > MOST_COURSES ? ["…"] : [])].join("\u00a0· ");
}

// Mail programs decode "=?UTF-8?B?…?=" in a subject (RFC 2047), so it could hide another one.
export function showTitle(title: string, limit: number): string {
  return stripPlanted(cleanText(title, limit)).replaceAll("=?", "= ?").replaceAll("?=", "? =");
}

type Explained = Extract<
  ReasonName,
  `${"speech" | "script" | "model" | "brief" | "budget" | "review"}.${string}`
>;

/** How a mail explains a failure; the episode's page says more. */
const EXPLAINED: Record<Explained, FailureKind> = {
  "speech.busy": "voice",
  "speech.unreachable": "voice",
  "speech.refused": "voice",
  "speech.damaged": "voice",
  "speech.unusable": "voice",
  "speech.lost": "voice",
  "script.checks_failed": "script",
  "script.no_writer": "script",
  "script.not_written": "script",
  "model.busy": "script",
  "model.unreachable": "script",
  "model.refused": "script",
  "model.cut_off": "script",
  "model.invalid": "script",
  "model.gone": "script",
  "model.unauthorized": "script",
  "brief.nothing_to_teach": "topics",
  "brief.all_left_out": "topics",
  "brief.choice_gone": "topics",
  "budget.reached": "budget",
  "budget.still_used_up": "budget",
  "budget.no_audio": "budget",
  "review.rejected": "rejected",
};

function explainFailure(reason: ReasonName | null): FailureKind {
  return reason !== null && isExplained(reason) ? EXPLAINED[reason] : "ours";
}

function isExplained(reason: ReasonName): reason is Explained {
  return Object.hasOwn(EXPLAINED, reason);
}
