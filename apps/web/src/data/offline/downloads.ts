import { api, statusOf } from "../../api.ts";
import { pictureOf } from "../picture-of.ts";
import { forgetAnswersOf } from "./answer-shelf.ts";
import { nameCache, whenForgotten } from "./forget-people.ts";
import { nameSound } from "./kept-sound.ts";
import { type KeptEpisode, makeDownloads } from "./make-downloads.ts";
import { readOwner } from "./owner.ts";
import { deleteRow, listRows, writeRow } from "./person-store.ts";

/** Whether this browser can keep recordings: over plain http it cannot. */
export const canDownload = "caches" in globalThis && "serviceWorker" in navigator;

/** The episodes that are on this device. */
export const downloads = makeDownloads({
  async findParts(episodeId) {
    try {
      const [episode] = await Promise.all([
        api.episodes.get.query({ episodeId }),
        api.episodes.script.query({ episodeId }),
        api.episodes.answerProgress.query({ episodeId }),
        api.listening.progress.query({ episodeId }).catch(() => null),
      ]);
      const tracks = episode.tracks.map(({ language, audioKey, sizeBytes }) => ({
        language,
        audioKey,
        sizeBytes,
      }));
      return { tracks, picture: pictureOf(episode) };
    } catch (error) {
      if (statusOf(error) === 404 || statusOf(error) === 403) return null;
      throw error;
    }
  },
  async fetchSound(episodeId, { language }, signal) {
    const { audioUrl } = await api.episodes.audio.query({ episodeId, language });
    const sound = await fetch(audioUrl, { signal });
    if (!sound.ok) throw new TypeError(`The sound was answered with ${sound.status}.`);
    return sound;
  },
  sounds: {
    async put(episodeId, language, sound) {
      const owner = getOwner();
      const cache = await caches.open(nameCache(owner));
      await cache.put(nameSound(owner, { episodeId, language }), sound);
    },
    async remove(episodeId, language) {
      const owner = getOwner();
      const cache = await caches.open(nameCache(owner));
      await cache.delete(nameSound(owner, { episodeId, language }));
    },
  },
  pictures: {
    async put(address, signal) {
      const picture = await fetch(address, { signal });
      if (!picture.ok) throw new TypeError(`The picture was answered with ${picture.status}.`);
      const cache = await caches.open(nameCache(getOwner()));
      await cache.put(address, picture);
    },
    async remove(address) {
      const cache = await caches.open(nameCache(getOwner()));
      await cache.delete(address);
    },
  },
  rows: {
    async list() {
      const owner = readOwner();
      // Written by nobody but `write`; without a database nothing was downloaded.
      return owner === null
        ? []
        : ((await listRows(owner, "downloads").catch(() => [])) as KeptEpisode[]);
    },
    write: async (row) => writeRow(getOwner(), "downloads", { key: row.episodeId, row }),
    remove: async (episodeId) => deleteRow(getOwner(), "downloads", episodeId),
  },
  forgetTexts: forgetAnswersOf,
  async findRoom() {
    const { quota, usage } = await measureStorage();
    return quota === null || usage === null ? null : quota - usage;
  },
});

whenForgotten(downloads.forget);

/** What LearnLab uses on this device and may use in all, in bytes; null where the browser does not say. */
export async function measureStorage(): Promise<{ usage: number | null; quota: number | null }> {
  const { usage = null, quota = null } = await navigator.storage.estimate();
  return { usage, quota };
}

function getOwner(): string {
  const owner = readOwner();
  if (owner === null) throw new Error("Nobody is signed in to download for.");
  return owner;
}
