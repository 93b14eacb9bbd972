import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { keepLast } from "../keep-last.ts";

/** What is due today and on the next days. */
export const loadDue = query(
  keepLast(() => api.reviews.due.query()),
  "reviews-due",
);
/** The questions of a session, dealt anew for each. */
export const loadSession = query(() => api.reviews.session.query(), "reviews-session");
/** Joins stored audio of due questions; nothing is bought. */
export const makeReviewAudio = () => api.reviews.makeAudio.mutate();
export type ReviewAudio = NonNullable<Awaited<ReturnType<typeof makeReviewAudio>>["audio"]>;

export type ReviewCard = Awaited<ReturnType<typeof api.reviews.session.query>>["cards"][number];

export type DueReviews = Awaited<ReturnType<typeof api.reviews.due.query>>;
