import { eq, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { episodes, tracks } from "./schema.ts";
import { episodeColumnsFor } from "./to-episode.ts";
import { inEpisodeOrder } from "./track-order.ts";

/** Selects one episode in a batch, by the placeholders `episodeId` and `readerId`; its tracks by the first. */
export function selectEpisode(db: Database) {
  return db
    .select(episodeColumnsFor(sql.placeholder("readerId")))
    .from(episodes)
    .where(eq(episodes.id, sql.placeholder("episodeId")));
}

export function selectTracks(db: Database) {
  return db
    .select()
    .from(tracks)
    .where(eq(tracks.episodeId, sql.placeholder("episodeId")))
    .orderBy(inEpisodeOrder);
}
