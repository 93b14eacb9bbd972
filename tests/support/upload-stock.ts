import { env } from "#bindings";

import { AUDIO_KEY } from "./rows/audio-key.ts";

/** The key up to its ending. */
const STEM = `rtrim(${AUDIO_KEY}, replace(${AUDIO_KEY}, '.', ''))`;

/** What is stored: rows, and objects as rows name them against objects that there are. */
export async function takeStock() {
  const count = (sql: string) => env.DB.prepare(sql).first<number>("count");
  const { results } = await env.DB.prepare(
    `select ${AUDIO_KEY} as key from tracks
     union all select ${STEM} || 'vtt' from tracks
     union all select ${STEM} || 'txt' from tracks
     union all select script_key from episodes
     union all select 'ep/' || id || '/' || cover from episodes where cover is not null`,
  ).all<{ key: string }>();
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  return {
    episodes: await count("select count(*) as count from episodes"),
    tracks: await count("select count(*) as count from tracks"),
    reservations: await count("select count(*) as count from upload_reservations"),
    named: results.map(({ key }) => key).toSorted(),
    objects: objects.map(({ key }) => key).toSorted(),
  };
}

export const NOTHING = { episodes: 0, tracks: 0, reservations: 0, named: [], objects: [] };

/** Takes away every upload and what was begun of one. */
export async function forgetUploads(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("delete from progress"),
    env.DB.prepare("delete from tracks"),
    env.DB.prepare("delete from episodes"),
    env.DB.prepare("delete from upload_reservations"),
  ]);
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  await env.MEDIA.delete(objects.map(({ key }) => key));
}
