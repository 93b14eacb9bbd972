import { query } from "@solidjs/router";

import { api } from "../api.ts";

/** The possible sources of an episode for a person, by default the caller. */
export const loadChoices = query(
  (userId: string | null) => api.episodes.choices.query(ofWhom(userId)),
  "choices",
);

/** What the same person may request now. */
export const loadQuota = query(
  (userId: string | null) => api.episodes.quota.query(ofWhom(userId)),
  "quota",
);

function ofWhom(userId: string | null): { userId?: string } {
  return userId === null ? {} : { userId };
}
