import { addDays } from "@learnlab/domain/client";
import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { keepLast } from "../keep-last.ts";
import { loadDue } from "./reviews.ts";

/** Enough for a month beside the one before it. */
const DAYS_LOADED = 60;

/**
 * The last days of listening, and streaks. The browser's day may be one off the learner's, so one more is
 * asked for at each end. Reviews count for streaks, so the key begins as that of what is due.
 */
export const loadListening = query(
  keepLast(() => {
    const now = new Date().toISOString().slice(0, 10);
    return api.listening.days.query({ from: addDays(now, -DAYS_LOADED - 1), to: addDays(now, 1) });
  }),
  `${loadDue.key}-listening`,
);
export type Listening = Awaited<ReturnType<typeof api.listening.days.query>>;
