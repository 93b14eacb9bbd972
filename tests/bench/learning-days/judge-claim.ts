import { type Course, countDaysIn, DAY_MS, localDate } from "@learnlab/domain";

import { type ClaimKind, type ClaimWords, readNumber } from "./claim-words.ts";
import { listLessons, type TaughtDay } from "./read-day.ts";
import type { Study } from "./study-day.ts";

export type Claim =
  | { kind: ClaimKind }
  | { kind: "percent"; percent: number }
  | { kind: "ago"; days: number; give: number };

/** What a sentence is about. */
export interface Subject {
  /** Ids of ideas; empty where it names none. */
  named: string[];
  taughtBefore: string[];
  courses: Course[];
}

interface Context {
  study: Study;
  day: TaughtDay;
  subject: Subject;
}

/** What a sentence says of the learner, by its words. */
export function listClaims(text: string, words: ClaimWords): Claim[] {
  const said: Claim[] = [];
  const kinds: ClaimKind[] = ["new", "before", "missed", "first_episode", "finished"];
  for (const kind of kinds) if (words.says[kind].test(text)) said.push({ kind });
  for (const [, digits = ""] of text.matchAll(words.percent)) {
    said.push({ kind: "percent", percent: Number(digits.replace(",", ".")) });
  }
  for (const [, count = "", unit = ""] of text.matchAll(words.ago)) {
    said.push({ kind: "ago", ...measureAgo(readNumber(count), unit, words) });
  }
  if (words.yesterday.test(text)) said.push({ kind: "ago", days: 1, give: 0 });
  // Who says that all is known says by that that nothing is new.
  return said.some(({ kind }) => kind === "finished")
    ? said.filter(({ kind }) => kind !== "new" && kind !== "before")
    : said;
}

function measureAgo(count: number, unit: string, { units }: ClaimWords) {
  if (units.week.test(unit)) return { days: count * 7, give: 4 };
  if (units.month.test(unit)) return { days: count * 30, give: 16 };
  return { days: count, give: 0 };
}

/** Why a claim is false; null where the rows bear it out. */
export function checkClaim(context: Context, claim: Claim): string | null {
  switch (claim.kind) {
    case "percent":
      return checkPercent(context, claim.percent);
    case "ago":
      return checkAgo(context, claim);
    case "missed":
      return checkMissed(context);
    case "new":
      return checkNew(context);
    case "before":
      return checkBefore(context);
    case "first_episode":
      return context.day.day === 1 ? null : "there was an episode before";
    case "finished":
      return checkFinished(context);
  }
}

function checkPercent({ day, subject }: Context, percent: number): string | null {
  const own = day.scores.filter(
    ({ conceptId }) =>
      subject.named.length === 0 || (conceptId !== null && subject.named.includes(conceptId)),
  );
  const averages = [...Map.groupBy(own, ({ conceptId }) => conceptId).values()].map((some) =>
    Math.round(some.reduce((total, score) => total + score.percent, 0) / some.length),
  );
  const known = [...own.map((score) => score.percent), ...averages];
  return known.includes(percent) ? null : `no quiz came to ${percent} percent`;
}

function checkAgo(
  { study, day, subject }: Context,
  claim: { days: number; give: number },
): string | null {
  const days = countDaysIn(study.timeZone, localDate(day.at, study.timeZone));
  const times = subject.named.map((id) => day.diary.get(id)?.lastHeardAt ?? null);
  const passed = times.map((time) =>
    time === null ? null : countDays(days.today, days.dayOf(time)),
  );
  const isTrue = passed.some(
    (since) => since !== null && Math.abs(since - claim.days) <= claim.give,
  );
  return isTrue ? null : `it was heard ${passed.join(", ") || "never"} days ago`;
}

function countDays(today: string, before: string): number {
  return Math.round((Date.parse(today) - Date.parse(before)) / DAY_MS);
}

function checkMissed({ day, subject }: Context): string | null {
  const isTrue = subject.named.some((id) => day.diary.get(id)?.lastResult === "missed");
  return isTrue ? null : "the last answer was not missed";
}

/** What names no idea speaks of the episode, which then teaches one that is new. */
function checkNew({ day, subject }: Context): string | null {
  const some = subject.named.length > 0 ? subject.named : listLessons(day);
  const isKnown = (id: string) => (day.diary.get(id)?.timesHeard ?? 0) > 0;
  const isFalse = subject.named.length > 0 ? some.some(isKnown) : some.every(isKnown);
  return isFalse ? "it was heard before" : null;
}

/** It was met before this episode, or earlier in it. */
function checkBefore({ day, subject }: Context): string | null {
  const isKnown = (id: string) => day.diary.has(id) || subject.taughtBefore.includes(id);
  if (subject.named.length > 0) {
    return subject.named.every(isKnown) ? null : "it was never heard before";
  }
  return day.diary.size > 0 ? null : "nothing was heard before";
}

function checkFinished({ study, day, subject }: Context): string | null {
  const own = study.concepts.filter(({ courseId }) =>
    subject.courses.some(({ id }) => id === courseId),
  );
  const isTrue = own.length > 0 && own.every(({ id }) => (day.diary.get(id)?.timesHeard ?? 0) > 0);
  return isTrue ? null : "some of the course was never heard";
}
