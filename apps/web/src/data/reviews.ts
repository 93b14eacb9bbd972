import { query } from "@solidjs/router";

import { api } from "../api.ts";

/** What is due today and on the next days. */
export const loadDue = query(() => api.reviews.due.query(), "reviews-due");
export type DueReviews = Awaited<ReturnType<typeof api.reviews.due.query>>;
