import type { MediaOwnerStore, ReplacedAudio, TrackOwner } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { openDatabase, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { readAudioKey } from "./audio-key.ts";
import { standingOf } from "./class-recordings.ts";

type OwnerRow = Omit<TrackOwner, "isDisabled" | "isWithheld" | "replaced"> & {
  isDisabled: number;
  isWithheld: number;
  replaced: string | null;
};

/** Called for every range of every track, so the statements are plain SQL that looks up a few keys. */
export function createD1MediaOwnerStore(d1: D1Database): MediaOwnerStore {
  return {
    async findTrackOwner(trackId) {
      const row = await d1
        .prepare(
          `select audio_key as audioKey, replaced, withheld as isWithheld, deleted_at as removedAt,
             banned as isDisabled
           from tracks join episodes on episodes.id = tracks.episode_id
             join users on users.id = episodes.user_id
           where tracks.id = ?`,
        )
        .bind(trackId)
        .first<OwnerRow>();
      if (row === null) return null;
      const audioKey = readAudioKey({ id: trackId, audioKey: row.audioKey });
      const replaced = trustColumn<ReplacedAudio[]>(JSON.parse(row.replaced ?? "[]"));
      const isWithheld = row.isWithheld === 1;
      return { ...row, audioKey, replaced, isWithheld, isDisabled: row.isDisabled === 1 };
    },

    async isInClass({ trackId, userId }) {
      const [rows] = await runBatch(openDatabase(d1), [
        sql`select ${standingOf(userId).sql} as standing from tracks
            join episodes on episodes.id = tracks.episode_id
          where tracks.id = ${trackId}
            and exists (select 1 from users where users.id = ${userId} and banned = 0)`,
      ]);
      return rows?.some(({ standing }) => standing !== null) ?? false;
    },

    async isInForce(userId) {
      const row = await d1
        .prepare("select 1 from users where id = ? and banned = 0")
        .bind(userId)
        .first();
      return row !== null;
    },
  };
}
