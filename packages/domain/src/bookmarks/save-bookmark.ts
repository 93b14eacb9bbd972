import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import {
  type EpisodeStore,
  type EpisodeWithTracks,
  findLines,
  findListener,
  type Lines,
  permitEpisode,
  readDocumentSince,
  readerOf,
} from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import { type Clock, DAY_MS, DomainError, readChangeTime } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { bookmarkNotFound } from "./read-bookmarks.ts";
import type { BookmarkStore } from "./ports.ts";
import { type Bookmark, type ListedBookmark, MOST_BOOKMARKS } from "./types.ts";

/** A device that was away for longer may bring a removed one back. */
const FORGOTTEN_AFTER_MS = 30 * DAY_MS;

export const SaveBookmark = z.strictObject({
  /** Set by the client: the same id is the same bookmark. */
  bookmarkId: z.uuid(),
  episodeId: z.uuid(),
  /** Null for the first language of the episode. */
  language: Language.nullable().default(null),
  positionMs: z.int().min(0).max(DAY_MS),
  note: z.string().trim().max(2_000, "Please use at most 2,000 characters.").default(""),
  isRemoved: z.boolean().default(false),
  /** When the place was marked, and when this was changed last, by the client's clock; `sentAt` is that clock now. */
  markedAt: z.int().min(0),
  changedAt: z.int().min(0),
  sentAt: z.int().min(0),
});

interface BookmarkDeps {
  episodes: Pick<EpisodeStore, "findWithTracks">;
  media: MediaStore;
  bookmarks: BookmarkStore;
  clock: Clock;
}

/**
 * Keeps a bookmark as it is on a device: made, changed or removed. Of two devices' changes the later one
 * stays, in whatever order they arrive.
 */
export async function saveBookmark(
  deps: BookmarkDeps,
  request: z.output<typeof SaveBookmark> & { actor: Actor | null },
): Promise<ListedBookmark> {
  const { bookmarkId: id, episodeId, positionMs, note, isRemoved, sentAt } = request;
  const found = await deps.episodes.findWithTracks(episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "bookmarks.save");
  const language = request.language ?? episode.languages[0] ?? "en";
  const now = deps.clock.now();
  const changedAt = readChangeTime(request.changedAt, sentAt, now);
  const userId = findListener(episode, readerOf(request));
  const place = { id, userId, episodeId, language, positionMs };
  const lines = isRemoved ? NOTHING : await readLines(deps, { episode, language, positionMs });
  return keep(deps, {
    ...place,
    ...lines,
    // Nothing stays of what was removed but that it was.
    note: isRemoved ? "" : note,
    changedAt,
    removedAt: isRemoved ? changedAt : null,
    createdAt: readChangeTime(request.markedAt, sentAt, now),
  });
}

/** Removes a bookmark that its person may have made on another device. */
export async function removeBookmark(
  deps: Pick<BookmarkDeps, "bookmarks" | "clock">,
  { actor, bookmarkId }: { actor: Actor | null; bookmarkId: string },
): Promise<void> {
  const found = await deps.bookmarks.find(bookmarkId);
  const ownerId = found?.userId ?? actor?.userId ?? "";
  requirePermission(actor, "bookmarks.save", { ownerId });
  if (found === null) throw bookmarkNotFound();
  const at = deps.clock.now();
  await keep(deps, { ...found, ...NOTHING, note: "", changedAt: at, removedAt: at });
}

async function keep(
  { bookmarks, clock }: Pick<BookmarkDeps, "bookmarks" | "clock">,
  bookmark: Bookmark,
): Promise<ListedBookmark> {
  const removedBefore = clock.now() - FORGOTTEN_AFTER_MS;
  const saved = await bookmarks.save(bookmark, { most: MOST_BOOKMARKS, removedBefore });
  if (saved === null) throw tooMany();
  const isOther = saved.userId !== bookmark.userId || saved.episodeId !== bookmark.episodeId;
  if (isOther) throw idTaken();
  return saved;
}

const NOTHING: Lines = { before: "", line: "", after: "" };

async function readLines(
  { media }: Pick<BookmarkDeps, "media">,
  {
    episode: { scriptKey, tracks },
    ...place
  }: { episode: EpisodeWithTracks; language: Language; positionMs: number },
): Promise<Lines> {
  if (scriptKey === null) return NOTHING;
  return findLines(await readDocumentSince(media, { scriptKey, tracks }), place);
}

function tooMany(): DomainError {
  return new DomainError(
    "limit_reached",
    `You have ${MOST_BOOKMARKS} bookmarks. Remove some that you no longer need.`,
    { reason: "bookmarks.too_many", details: { most: MOST_BOOKMARKS } },
  );
}

function idTaken(): DomainError {
  return new DomainError("conflict", "Another bookmark has this id.", {
    reason: "bookmarks.id_taken",
  });
}
