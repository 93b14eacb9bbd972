import { type Actor, requirePermission } from "../../accounts/index.ts";
import { listCourses } from "../../courses/index.ts";
import { greet, labelOf, type Mail, type MailFact, MAIL_TEXTS } from "../../languages/index.ts";
import { listAttention } from "../../learning/index.ts";
import { stripPlanted } from "../../lessons/index.ts";
import { type DigestKind, type DigestReceiver, offerStop } from "../../notifications/index.ts";
import {
  addDays,
  cleanText,
  localDate as dayIn,
  type Signer,
  toMinutes,
} from "../../shared/index.ts";
import { startOfWeek } from "../streaks.ts";
import type { StudyDay } from "../join-studied.ts";
import { reportLearning } from "../report-learning.ts";

export type WriteDeps = Parameters<typeof reportLearning>[0] &
  Parameters<typeof listAttention>[0] & { signer: Signer; linkOrigin: string };

const WEEK_DAYS = 7;
const MOST_COURSES = 10;
const LONGEST_COURSE = 60;

interface Digest {
  kind: DigestKind;
  userId: string;
  receiver: DigestReceiver;
}

interface News {
  subject: string;
  opening: string;
  facts: MailFact[];
  paragraphs?: string[];
  button: { label: string; url: string };
}

const DESCRIBERS: Record<DigestKind, (deps: WriteDeps, digest: Digest) => Promise<News | null>> = {
  week: describeWeek,
  class: describeClasses,
  review: describeReview,
};

/** The mail about the week that ended last Sunday, or what waits now; null where there is nothing to say. */
export async function writeDigest(deps: WriteDeps, digest: Digest): Promise<Mail | null> {
  const { kind, userId, receiver } = digest;
  const { language, name, email } = receiver;
  const news = await DESCRIBERS[kind](deps, digest);
  if (news === null) return null;
  const texts = MAIL_TEXTS[language];
  const stop = await offerStop(deps, { userId, list: kind });
  const content = {
    paragraphs: [],
    ...news,
    language,
    hello: greet(texts, name),
    footer: {
      why: kind === "review" ? texts.review.why : texts.week.why,
      stop: { label: texts.footer.stop, url: stop.url },
    },
  };
  const { subject } = news;
  return { list: kind, to: email, subject, content, headers: stop.headers };
}

/** Silent after two weeks without anything heard or answered: what is due then is no news. */
async function describeWeek(deps: WriteDeps, { userId, receiver }: Digest): Promise<News | null> {
  const { language, timeZone } = receiver;
  const monday = startOfWeek(dayIn(deps.clock.now(), timeZone));
  const range = { from: addDays(monday, -2 * WEEK_DAYS), to: addDays(monday, -1) };
  const actor = { userId, role: "learner" } as const;
  const { days, due, today, streaks } = await reportLearning(deps, { actor, range });
  const since = addDays(monday, -WEEK_DAYS);
  const week = addUp(days.filter(({ localDate }) => localDate >= since));
  const before = addUp(days.filter(({ localDate }) => localDate < since));
  const dueNow = due.find(({ day }) => day === today)?.count ?? 0;
  const isIdle = week.listenedMs + week.answers === 0;
  if (isIdle && (dueNow === 0 || before.listenedMs + before.answers === 0)) return null;
  const { minutes, week: texts } = MAIL_TEXTS[language];
  const say = (ms: number) => minutes(toMinutes(ms));
  const { labels } = texts;
  const streak = streaks.current < 2 ? "" : String(streaks.current);
  return {
    subject: texts.subject(say(week.listenedMs)),
    opening: texts.opening,
    facts: [
      { label: labels.listened, value: say(week.listenedMs) },
      { label: labels.before, value: say(before.listenedMs) },
      { label: labels.answers, value: texts.answers(week.answers, week.rights) },
      { label: labels.streak, value: streak },
      { label: labels.due, value: dueNow === 0 ? "" : String(dueNow) },
    ].filter(({ value }) => value !== ""),
    button: { label: texts.open, url: `${deps.linkOrigin}/progress` },
  };
}

function addUp(days: readonly StudyDay[]) {
  return days.reduce(
    (sum, { listenedMs, answers, rights }) => ({
      listenedMs: sum.listenedMs + listenedMs,
      answers: sum.answers + answers,
      rights: sum.rights + rights,
    }),
    { listenedMs: 0, answers: 0, rights: 0 },
  );
}

/** Silent where no course has learners whose activity may be told. */
async function describeClasses(
  deps: WriteDeps,
  { userId, receiver }: Digest,
): Promise<News | null> {
  const actor: Actor = { userId, role: receiver.role };
  requirePermission(actor, "courses.attention");
  const [all, courses] = await Promise.all([
    listAttention(deps, { actor }),
    listCourses(deps, { actor }),
  ]);
  const texts = MAIL_TEXTS[receiver.language].class;
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  const facts = all
    .flatMap(({ silent, ...course }) =>
      silent === null || course.learners === 0 ? [] : [{ ...course, silent }],
    )
    .slice(0, MOST_COURSES)
    .map(({ courseId, learners, silent }) => ({
      label: labelOf(showTitle(titles.get(courseId) ?? ""), receiver.language),
      value: texts.active(learners - silent, learners),
    }));
  if (facts.length === 0) return null;
  const button = { label: texts.open, url: `${deps.linkOrigin}/teach` };
  return { subject: texts.subject, opening: texts.opening, facts, button };
}

/** What waits in the courses that the receiver teaches, never a word of it; silent where nothing waits. */
async function describeReview(deps: WriteDeps, { userId, receiver }: Digest): Promise<News | null> {
  // An admin sees every course, and approves in those that they teach.
  const actor = { userId, role: "teacher" } as const;
  const [all, courses] = await Promise.all([
    listAttention(deps, { actor }),
    listCourses(deps, { actor }),
  ]);
  const waiting = all
    .flatMap(({ courseId, unapproved: count, unapprovedSince: since }) =>
      since === null ? [] : [{ count, since, courseId }],
    )
    .toSorted((a, b) => a.since - b.since);
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  const { language, timeZone } = receiver;
  const texts = MAIL_TEXTS[language].review;
  const date = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone });
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  const queue = (courseId: string) => `${deps.linkOrigin}/teach/${courseId}/approvals`;
  const facts = waiting.slice(0, MOST_COURSES).map(({ count, since, courseId }) => ({
    label: labelOf(showTitle(titles.get(courseId) ?? ""), language),
    value: texts.waiting(count, date.format(since)),
    ...(waiting.length > 1 && { url: queue(courseId) }),
  }));
  const subject = texts.subject(waiting.reduce((sum, { count }) => sum + count, 0));
  return {
    subject,
    opening: subject,
    facts,
    paragraphs: [texts.learners],
    button: { label: texts.open, url: queue(oldest.courseId) },
  };
}

function showTitle(title: string): string {
  return stripPlanted(cleanText(title, LONGEST_COURSE));
}
