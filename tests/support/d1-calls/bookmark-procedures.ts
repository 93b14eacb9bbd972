import { uuidSource } from "@learnlab/adapters/runtime";

import { mutation, type Procedure, query } from "./asked.ts";

/** The procedures of bookmarks. */
export const BOOKMARK_PROCEDURES: Record<string, Procedure> = {
  "bookmarks.save": mutation("learner", ({ whole: episodeId }) => ({
    bookmarkId: uuidSource.next(),
    episodeId,
    positionMs: 5_000,
    note: "Ask about this.",
    markedAt: Date.now(),
    changedAt: Date.now(),
    sentAt: Date.now(),
  })),
  "bookmarks.list": query("learner", () => ({})),
  "bookmarks.export": query("learner", () => ({ format: "markdown" })),
};
