import type { RecordKind } from "@learnlab/domain";

import { own, plain, type RecordSource, written } from "./record-columns.ts";

type Kind = Extract<RecordKind, "progress" | "listens" | "bookmarks" | "listeningDays">;

/** Where the rows of what somebody listened to are. */
export const listeningRecordSources: { [TKind in Kind]: RecordSource<TKind> } = {
  progress: {
    ...plain("progress", own("progress"), {
      episodeId: "episode_id",
      language: "language",
      positionMs: "position_ms",
      furthestMs: "furthest_ms",
      speed: "speed",
      coverage: "coverage",
      completion: "completion",
      completedAt: "completed_at",
      lastPlayedAt: "last_played_at",
      version: "version",
      creditMs: "credit_ms",
      creditedAt: "credited_at",
      ...written,
    }),
    json: ["coverage"],
  },
  listens: plain("listens", own("listens"), {
    id: "id",
    episodeId: "episode_id",
    language: "language",
    kind: "kind",
    fromMs: "from_ms",
    toMs: "to_ms",
    speed: "speed",
    startedAt: "started_at",
    wallMs: "wall_ms",
    durationMs: "duration_ms",
    timeZone: "time_zone",
    version: "version",
    rolledVersion: "rolled_version",
    ...written,
  }),
  bookmarks: plain("bookmarks", own("bookmarks"), {
    id: "id",
    episodeId: "episode_id",
    language: "language",
    positionMs: "position_ms",
    note: "note",
    before: "line_before",
    line: "line",
    after: "line_after",
    changedAt: "changed_at",
    removedAt: "removed_at",
    ...written,
  }),
  listeningDays: {
    ...plain("listening_days", own("listening_days"), {
      localDate: "local_date",
      episodeId: "episode_id",
      listenedMs: "listened_ms",
      averageSpeed: "average_speed",
      sessions: "sessions",
      plays: "plays",
      completion: "completion",
      isRead: "is_read",
      courseIds: "course_ids",
      startedAt: "started_at",
      endedAt: "ended_at",
      ...written,
    }),
    json: ["courseIds"],
  },
};
