import type { Language } from "../../api.ts";
import { nameCache } from "./forget-people.ts";
import { readOwner } from "./owner.ts";

interface TrackName {
  episodeId: string;
  language: Language;
}

/** The address of a downloaded track; the service worker answers there. */
export function nameSound(personId: string, { episodeId, language }: TrackName): string {
  return `/kept/${personId}/${episodeId}.${language}`;
}

/** A link to a track that is on this device, or null. */
export async function findKeptSound(track: TrackName): Promise<string | null> {
  const owner = readOwner();
  if (owner === null || !("caches" in globalThis)) return null;
  const path = nameSound(owner, track);
  const kept = await caches.match(path, { cacheName: nameCache(owner) }).catch(() => undefined);
  if (kept === undefined) return null;
  // Nobody answers the address in a page that was loaded past the service worker.
  return navigator.serviceWorker.controller === null
    ? URL.createObjectURL(await kept.blob())
    : path;
}
