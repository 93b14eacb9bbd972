import { createSignal, onCleanup } from "solid-js";

import type { Timers } from "./timers.ts";

type CourseSpeeds = Record<string, number>;

interface CourseSpeedParts {
  timers: Timers;
  /** As the learner's settings have them, by the titles of courses. */
  stored: () => CourseSpeeds;
  save: (speeds: CourseSpeeds) => void;
}

/** The server keeps no more; the ones chosen longest ago go first. */
const MOST = 100;
/** Stepping through the speeds counts as one change. */
const SETTLES_MS = 1_000;

/** The speeds that learners keep for their courses. */
export function createCourseSpeeds({ timers, stored, save }: CourseSpeedParts) {
  const [chosen, setChosen] = createSignal<CourseSpeeds | null>(null);
  const speeds = () => chosen() ?? stored();
  /** Courses may be called "constructor", too. */
  const has = (title: string) => Object.hasOwn(speeds(), title);
  let stopWaiting = () => {};
  onCleanup(() => stopWaiting());

  function change(next: CourseSpeeds): void {
    const latest = Object.fromEntries(Object.entries(next).slice(-MOST));
    setChosen(latest);
    stopWaiting();
    stopWaiting = timers.after(SETTLES_MS, () => save(latest));
  }

  return {
    /** For an episode of several courses the slowest one; null without any. */
    find(courses: readonly string[]): number | null {
      const known = courses.flatMap((title) => (has(title) ? (speeds()[title] ?? []) : []));
      return known.length === 0 ? null : Math.min(...known);
    },
    isKept: (courses: readonly string[]): boolean => courses.length > 0 && courses.every(has),
    keep: (courses: readonly string[], speed: number): void =>
      change({ ...leaveOut(speeds(), courses), ...nameSpeed(courses, speed) }),
    forget: (courses: readonly string[]): void => change(leaveOut(speeds(), courses)),
    /** Somebody else is there. */
    reset: (): void => {
      stopWaiting();
      setChosen(null);
    },
  };
}

export type CourseSpeedsAccess = ReturnType<typeof createCourseSpeeds>;

function leaveOut(speeds: CourseSpeeds, courses: readonly string[]): CourseSpeeds {
  return Object.fromEntries(Object.entries(speeds).filter(([title]) => !courses.includes(title)));
}

function nameSpeed(courses: readonly string[], speed: number): CourseSpeeds {
  return Object.fromEntries(courses.map((title) => [title, speed]));
}
