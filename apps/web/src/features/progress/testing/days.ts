import { MINUTE_MS } from "@learnlab/domain/client";

import type { Listening } from "../../../data/listening-days.ts";

type Day = Listening["days"][number];

/** A day with so many minutes in two sessions. */
export function heard(localDate: string, minutes: number): Day {
  const nothing = { completion: 1, answers: 0, rights: 0, finished: 0 };
  return { localDate, listenedMs: minutes * MINUTE_MS, averageSpeed: 1, sessions: 2, ...nothing };
}

export function listening(today: string, days: Day[]): Listening {
  return {
    today,
    days,
    streaks: { current: 0, longest: 0, isTodayActive: false, frozen: [], everFrozen: [] },
  };
}
