import { uuidSource } from "@learnlab/adapters/runtime";

import { ownerAlone, type ProcedureRow, signedIn } from "./verdicts.ts";

/** What each persona may do with bookmarks. */
export const BOOKMARK_PROCEDURES: Record<string, ProcedureRow<{ episodeId: string }>> = {
  "bookmarks.save": {
    verdicts: ownerAlone,
    isMutation: true,
    input: ({ episodeId }) => ({
      bookmarkId: uuidSource.next(),
      episodeId,
      positionMs: 1_000,
      markedAt: 1,
      changedAt: 1,
      sentAt: 1,
    }),
  },
  "bookmarks.list": { verdicts: signedIn, input: () => ({}) },
  "bookmarks.export": { verdicts: signedIn, input: () => ({ format: "csv" }) },
};
