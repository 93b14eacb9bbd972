import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { keepLast } from "../keep-last.ts";

/** What an episode can be made from, for the person with the id; for oneself where there is none. */
export const loadChoices = query(
  keepLast((userId: string | null) => api.episodes.choices.query(ofWhom(userId))),
  "choices",
);

/** What the same person may ask for now: never what was so a while ago. */
export const loadQuota = query(
  (userId: string | null) => api.episodes.quota.query(ofWhom(userId)),
  "quota",
);

function ofWhom(userId: string | null): { userId?: string } {
  return userId === null ? {} : { userId };
}
