import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { keepLast } from "../keep-last.ts";

/** What comes back, today and on the next days. */
export const loadDue = query(
  keepLast(() => api.reviews.due.query()),
  "reviews-due",
);
/** What a session asks; it is dealt anew for each. */
export const loadSession = query(() => api.reviews.session.query(), "reviews-session");
/** Joins what is due out of what was spoken before; nothing is bought for it. */
export const makeReviewAudio = () => api.reviews.makeAudio.mutate();
export type ReviewAudio = NonNullable<Awaited<ReturnType<typeof makeReviewAudio>>["audio"]>;

export type ReviewCard = Awaited<ReturnType<typeof api.reviews.session.query>>["cards"][number];

export type DueReviews = Awaited<ReturnType<typeof api.reviews.due.query>>;
