import type { ClassMember } from "../../learning/index.ts";
import { addDays, DAY_MS } from "../../shared/index.ts";
import { listHeardDays } from "../read-streaks.ts";
import { findStreaks } from "../streaks.ts";
import type { ClassLearner, ClassWeek, CourseDay } from "./types.ts";

const WEEK_DAYS = 7;
/** A class is looked at for twelve weeks, so that a year of it costs no more to read. */
const WEEKS_SHOWN = 12;

/** The first day that is looked at. */
export function firstDayShown(today: string): string {
  return addDays(today, 1 - WEEKS_SHOWN * WEEK_DAYS);
}

/** A learner of a class with their days of the course. */
export interface Activity {
  member: ClassMember;
  /** The learner's own day. */
  today: string;
  /** Of the installation: missed days of a week that do not end a streak. */
  freezesAWeek: number;
  days: readonly DayOfWeek[];
}

interface DayOfWeek extends CourseDay {
  /** 0 for the last seven days. */
  weeksAgo: number;
}

/** Who has moved to an earlier zone may have a day of tomorrow: it is of this week. */
export function countWeeks(days: readonly CourseDay[], today: string): DayOfWeek[] {
  const now = Date.parse(today);
  return days.map((day) => {
    const daysAgo = (now - Date.parse(day.localDate)) / DAY_MS;
    return { ...day, weeksAgo: Math.max(0, Math.floor(daysAgo / WEEK_DAYS)) };
  });
}

export function describeMember({ member, today, freezesAWeek, days }: Activity): ClassLearner {
  const { timeZone: _, ...known } = member;
  const lastEnd = Math.max(...days.map(({ endedAt }) => endedAt), known.lastHeardAt ?? 0);
  const ofWeek = days.filter(({ weeksAgo }) => weeksAgo === 0);
  return {
    ...known,
    lastHeardAt: lastEnd === 0 ? null : lastEnd,
    isActive: ofWeek.length > 0,
    weekMs: ofWeek.reduce((sum, { listenedMs }) => sum + listenedMs, 0),
    streak: findStreaks(listHeardDays(days), { today, freezesAWeek }).current,
  };
}

/** Twelve weeks, the latest one last. */
export function listWeeks(activities: readonly Activity[], today: string): ClassWeek[] {
  const weeks = Array.from({ length: WEEKS_SHOWN }, () => ({
    listenedMs: 0,
    learners: new Set<string>(),
  }));
  for (const { member, days } of activities) {
    for (const { weeksAgo, listenedMs } of days) {
      const week = weeks[weeksAgo];
      week?.learners.add(member.userId);
      if (week !== undefined) week.listenedMs += listenedMs;
    }
  }
  return weeks
    .map(({ listenedMs, learners }, weeksAgo) => ({
      endsOn: addDays(today, -weeksAgo * WEEK_DAYS),
      listenedMs,
      active: learners.size,
    }))
    .toReversed();
}
