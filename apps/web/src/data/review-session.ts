import { query } from "@solidjs/router";

import { api } from "../api.ts";

/** The questions of a session, dealt anew for each. */
export const loadSession = query(() => api.reviews.session.query(), "reviews-session");
export type ReviewCard = Awaited<ReturnType<typeof api.reviews.session.query>>["cards"][number];

/** Joins stored audio of due questions; nothing is bought. */
export const makeReviewAudio = () => api.reviews.makeAudio.mutate();
export type ReviewAudio = NonNullable<Awaited<ReturnType<typeof makeReviewAudio>>["audio"]>;
