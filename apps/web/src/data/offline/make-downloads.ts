import { createSignal } from "solid-js";

import type { Language } from "../../api.ts";

/** What becomes of an episode on this device; nothing is known of the others. */
export type Download =
  | { kind: "running"; share: number }
  | { kind: "kept"; bytes: number }
  | { kind: "failed"; why: "full" | "lost" };

export interface SoundTrack {
  language: Language;
  audioKey: string;
  sizeBytes: number;
}

/** An episode on this device, as its person's database keeps it. */
export interface KeptEpisode extends DownloadedParts {
  episodeId: string;
}

interface DownloadedParts {
  tracks: SoundTrack[];
  /** The address of its own picture; absent without one, and in rows of earlier versions. */
  picture?: string | undefined;
}

export interface DownloadParts {
  /** What there is of the episode now; null if it is gone. Also loads its texts, which are kept as they come. */
  findParts: (episodeId: string) => Promise<DownloadedParts | null>;
  /** The sound of a track, whole. */
  fetchSound: (episodeId: string, track: SoundTrack, signal: AbortSignal) => Promise<Response>;
  sounds: {
    put: (episodeId: string, language: Language, sound: Response) => Promise<void>;
    remove: (episodeId: string, language: Language) => Promise<unknown>;
  };
  pictures: {
    put: (address: string, signal: AbortSignal) => Promise<void>;
    remove: (address: string) => Promise<unknown>;
  };
  rows: {
    list: () => Promise<KeptEpisode[]>;
    write: (row: KeptEpisode) => Promise<void>;
    remove: (episodeId: string) => Promise<void>;
  };
  /** Forgets the texts of an episode that is gone. */
  forgetTexts: (episodeId: string) => Promise<void>;
  /** The bytes that still fit; null if the browser does not say. */
  findRoom: () => Promise<number | null>;
}

/** What the player has: the episode that was heard last stays open in it, also after a start. */
interface PlayerState {
  isOpen: (episodeId: string) => boolean;
  plays: (episodeId: string) => boolean;
}

class NoRoom extends Error {}

/** Downloads episodes: whole or not at all, each in all of its languages. */
export function makeDownloads(parts: DownloadParts) {
  const [all, setAll] = createSignal<ReadonlyMap<string, Download>>(new Map());
  const running = new Map<string, AbortController>();

  function show(episodeId: string, next: Download | null): void {
    setAll((before) => {
      const rest = [...before].filter(([id]) => id !== episodeId);
      return new Map(next === null ? rest : [...rest, [episodeId, next]]);
    });
  }

  async function remove({ episodeId, tracks, picture }: KeptEpisode): Promise<void> {
    const sounds = tracks.map(({ language }) => parts.sounds.remove(episodeId, language));
    const pictures = picture === undefined ? [] : [parts.pictures.remove(picture)];
    await Promise.allSettled([...sounds, ...pictures, parts.rows.remove(episodeId)]);
  }

  async function store(
    { episodeId, tracks, picture }: KeptEpisode,
    { signal, onShare }: { signal: AbortSignal; onShare: (share: number) => void },
  ): Promise<void> {
    const bytes = sumBytes(tracks);
    const room = await parts.findRoom();
    if (room !== null && room < bytes) throw new NoRoom();
    let done = 0;
    for (const track of tracks) {
      signal.throwIfAborted();
      const sound = await parts.fetchSound(episodeId, track, signal);
      const before = done;
      const counted = countBytes(sound, (more) => onShare((done += more) / bytes));
      await parts.sounds.put(episodeId, track.language, counted);
      if (done - before !== track.sizeBytes) throw new TypeError("The sound broke off.");
    }
    if (picture !== undefined) await parts.pictures.put(picture, signal);
    await parts.rows.write({ episodeId, tracks, picture });
  }

  async function attempt(episodeId: string, signal: AbortSignal): Promise<Download | null> {
    const isFirst = all().get(episodeId)?.kind !== "kept";
    const onShare = (share: number) =>
      !signal.aborted && show(episodeId, { kind: "running", share });
    onShare(0);
    const found = await parts.findParts(episodeId);
    if (found === null || found.tracks.length === 0) return null;
    try {
      await store({ episodeId, ...found }, { signal, onShare });
    } catch (error) {
      // An earlier recording stays until the new one is whole.
      if (isFirst) await remove({ episodeId, ...found });
      throw error;
    }
    return { kind: "kept", bytes: sumBytes(found.tracks) };
  }

  /** Returns what became of it; null if it was cancelled, or the episode has no sound any more. */
  async function start(episodeId: string): Promise<Download | null> {
    const known = all().get(episodeId) ?? null;
    if (running.has(episodeId)) return known;
    const stop = new AbortController();
    running.set(episodeId, stop);
    const outcome = await attempt(episodeId, stop.signal).catch((error: unknown): Download | null =>
      stop.signal.aborted ? null : { kind: "failed", why: isFull(error) ? "full" : "lost" },
    );
    running.delete(episodeId);
    const isStill = known?.kind === "kept" && outcome?.kind !== "kept";
    show(episodeId, isStill ? known : outcome);
    return outcome;
  }

  async function replace({ episodeId, picture }: KeptEpisode, now: DownloadedParts): Promise<void> {
    const outcome = await start(episodeId);
    const isOther = picture !== undefined && picture !== now.picture;
    if (outcome?.kind === "kept" && isOther) await parts.pictures.remove(picture);
  }

  /** It was deleted, or its person has left the class that hears it. */
  async function removeGone(row: KeptEpisode): Promise<void> {
    await Promise.allSettled([remove(row), parts.forgetTexts(row.episodeId)]);
    show(row.episodeId, null);
  }

  return {
    find: (episodeId: string): Download | null => all().get(episodeId) ?? null,
    /** Episodes that are on this device. */
    kept: (): string[] => [...all()].flatMap(([id, { kind }]) => (kind === "kept" ? [id] : [])),
    start,
    cancel: (episodeId: string): void => running.get(episodeId)?.abort(),
    async remove(episodeId: string): Promise<void> {
      const row = (await parts.rows.list()).find((one) => one.episodeId === episodeId);
      await remove(row ?? { episodeId, tracks: [] });
      show(episodeId, null);
    },
    /** Shows what is on this device. */
    async load(): Promise<void> {
      for (const { episodeId, tracks } of await parts.rows.list()) {
        show(episodeId, { kind: "kept", bytes: sumBytes(tracks) });
      }
    },
    /** Removes what is gone unless it plays, and downloads again what was voiced again or has another picture unless it is open. */
    async refresh(player: PlayerState): Promise<void> {
      for (const row of await parts.rows.list()) {
        const { episodeId } = row;
        if (player.plays(episodeId)) continue;
        const now = await parts.findParts(episodeId);
        if (now === null) await removeGone(row);
        else if (nameAll(now) !== nameAll(row) && !player.isOpen(episodeId)) {
          await replace(row, now);
        }
      }
    },
    /** The person is gone, and with them all that was downloaded. */
    forget: (): void => {
      for (const stop of running.values()) stop.abort();
      setAll(new Map());
    },
  };
}

function sumBytes(tracks: readonly SoundTrack[]): number {
  return tracks.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function nameAll({ tracks, picture = "" }: DownloadedParts): string {
  return [...tracks.map(({ language, audioKey }) => `${language} ${audioKey}`), picture].join();
}

function isFull(error: unknown): boolean {
  return error instanceof NoRoom || (error instanceof Error && error.name === "QuotaExceededError");
}

function countBytes(sound: Response, onBytes: (count: number) => void): Response {
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const type = sound.headers.get("content-type") ?? "audio/mpeg";
  return new Response(sound.body?.pipeThrough(counter), { headers: { "content-type": type } });
}
