import { type SQL, sql } from "drizzle-orm";

import type { tracks } from "./schema.ts";

/**
 * Nearly every key is `ep/<track id>/<name>`, and the row has the track's id already, so it stores only the
 * name. A stored key with a slash is complete.
 */
export function shortenAudioKey(key: SQL, trackId: SQL): SQL {
  return sql`iif(instr(${key}, 'ep/' || ${trackId} || '/') = 1,
    substr(${key}, length(${trackId}) + 5), ${key})`;
}

/** The full key of a row of `tracks`. */
export const audioKeyOfRow = sql<string>`iif(instr(tracks.audio_key, '/') > 0, tracks.audio_key,
  'ep/' || tracks.id || '/' || tracks.audio_key)`;

/** The full key of a row that was read. */
export function readAudioKey({
  id,
  audioKey,
}: Pick<typeof tracks.$inferSelect, "id" | "audioKey">): string {
  return audioKey.includes("/") ? audioKey : `ep/${id}/${audioKey}`;
}
