import { type SQL, sql } from "drizzle-orm";

import type { tracks } from "./schema.ts";

/**
 * Nearly every key is `ep/<id of the track>/<name>`, and the row has its id already: it keeps the name alone.
 * A key with a slash in it is whole.
 */
export function shortenAudioKey(key: SQL, trackId: SQL): SQL {
  return sql`iif(instr(${key}, 'ep/' || ${trackId} || '/') = 1,
    substr(${key}, length(${trackId}) + 5), ${key})`;
}

/** The whole key of a row of `tracks`. */
export const audioKeyOfRow = sql<string>`iif(instr(tracks.audio_key, '/') > 0, tracks.audio_key,
  'ep/' || tracks.id || '/' || tracks.audio_key)`;

/** The same of a row that was read. */
export function readAudioKey({
  id,
  audioKey,
}: Pick<typeof tracks.$inferSelect, "id" | "audioKey">): string {
  return audioKey.includes("/") ? audioKey : `ep/${id}/${audioKey}`;
}
