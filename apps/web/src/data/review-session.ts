import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { loadDue } from "./reviews.ts";

/** The questions of a session, dealt anew for each. */
export const loadSession = query(() => api.reviews.session.query(), "reviews-session");
export type ReviewCard = Awaited<ReturnType<typeof api.reviews.session.query>>["cards"][number];

/** How many questions are due for a session, and about how long they take by ear. Changes with what is due. */
export const loadHeardLength = query(async () => {
  const { cards, heardMs } = await api.reviews.session.query();
  return { count: cards.length, heardMs };
}, `${loadDue.key}-length`);

/** Joins stored audio of due questions; nothing is bought. */
export const makeReviewAudio = () => api.reviews.makeAudio.mutate();
export type ReviewAudio = NonNullable<Awaited<ReturnType<typeof makeReviewAudio>>["audio"]>;
