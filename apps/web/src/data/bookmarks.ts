import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api, type Failure } from "../api.ts";
import { makeBookmarkOutbox, type WaitingBookmark } from "./bookmark-outbox.ts";

type Outputs = inferRouterOutputs<AppRouter>["bookmarks"];
/** The shown parts of a bookmark. */
export type Bookmark = Omit<
  Outputs["list"]["bookmarks"][number],
  "userId" | "changedAt" | "removedAt"
>;

const PAGE = 200;
/** A person has no more. */
const MOST_PAGES = 5;

/** All of one's own bookmarks that have arrived, the newest first. */
export const loadBookmarks = query(askAll, "bookmarks");

async function askAll(): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Outputs["list"] = await api.bookmarks.list.query({ limit: PAGE, cursor });
    bookmarks.push(...answer.bookmarks);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return bookmarks;
}

let tellRefused: (failure: Failure) => void = () => {};

/** Registers who shows why a bookmark will never arrive. */
export function whenBookmarkRefused(tell: (failure: Failure) => void): void {
  tellRefused = tell;
}

const outbox = makeBookmarkOutbox({ send, onRefused: (failure) => tellRefused(failure) });

async function send({ id, shown: _, ...bookmark }: WaitingBookmark): Promise<void> {
  await api.bookmarks.save.mutate({ ...bookmark, bookmarkId: id, sentAt: Date.now() });
  await revalidate(loadBookmarks.key);
}

/** One's own bookmarks as this device knows them, the newest first: also what has not arrived yet. */
export function withWaiting(personId: string, arrived: readonly Bookmark[]): Bookmark[] {
  const waiting = outbox.waiting(personId);
  const isWaiting = ({ id }: Bookmark) => waiting.some((one) => one.id === id);
  return [
    ...waiting.filter(({ isRemoved }) => !isRemoved).map(toShown),
    ...arrived.filter((one) => !isWaiting(one)),
  ].toSorted((one, other) => other.createdAt - one.createdAt);
}

function toShown({ shown, markedAt, ...bookmark }: WaitingBookmark): Bookmark {
  const { id, episodeId, language, positionMs, note } = bookmark;
  return { id, episodeId, language, positionMs, note, ...shown, createdAt: markedAt };
}

/** Marks a place, on this device at once, and everywhere as soon as it can be sent. */
export function addBookmark(
  personId: string,
  place: Omit<Bookmark, "id" | "createdAt" | "note">,
): Bookmark {
  const bookmark = { ...place, id: crypto.randomUUID(), note: "", createdAt: Date.now() };
  put(personId, bookmark);
  return bookmark;
}

/** Changes its note, or brings one back that was removed. */
export function saveBookmark(personId: string, bookmark: Bookmark): void {
  put(personId, bookmark);
}

export function removeBookmark(personId: string, bookmark: Bookmark): void {
  put(personId, bookmark, true);
}

function put(personId: string, bookmark: Bookmark, isRemoved = false): void {
  const { id, episodeId, language, positionMs, note, createdAt, ...shown } = bookmark;
  const state = { id, episodeId, language, positionMs, note, isRemoved, shown };
  void outbox.put(personId, { ...state, markedAt: createdAt, changedAt: Date.now() });
}

/** Sends what still waits. */
export async function sendBookmarks(personId: string): Promise<void> {
  await outbox.flush(personId);
}

/** All that has arrived, as a text to take away with the lines around each place. */
export async function takeBookmarks(format: "markdown" | "csv"): Promise<string> {
  return (await api.bookmarks.export.query({ format })).text;
}
