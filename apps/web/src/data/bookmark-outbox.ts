import type { Failure, Language } from "../api.ts";
import { makeOutbox } from "./make-outbox.ts";
import { makeWaitingList } from "./make-waiting-list.ts";

/** A bookmark as it is on this device and may not be elsewhere yet. */
export interface WaitingBookmark {
  id: string;
  episodeId: string;
  language: Language;
  positionMs: number;
  note: string;
  isRemoved: boolean;
  /** When the place was marked, and when this was changed, by this device's clock. */
  markedAt: number;
  changedAt: number;
  /** What is shown of it until LearnLab says it. */
  shown: { episodeTitle: string; before: string; line: string; after: string };
}

const list = makeWaitingList<WaitingBookmark>({
  prefix: "learnlab.bookmarks.",
  most: 300,
  isItem: isBookmark,
});

interface OutboxParts {
  /** Resolves once it has arrived and is shown from there. */
  send: (bookmark: WaitingBookmark) => Promise<void>;
  /** It will never arrive; what was waiting is dropped. */
  onRefused: (failure: Failure) => void;
}

/** Keeps bookmarks until they arrive, each as it is by then. */
export function makeBookmarkOutbox({ send, onRefused }: OutboxParts) {
  const { flush, add, waiting } = makeOutbox({
    list,
    keyOf: ({ id, changedAt }) => `${id} ${changedAt}`,
    send,
    onRefused,
  });
  return {
    flush,
    waiting,
    async put(owner: string, bookmark: WaitingBookmark): Promise<void> {
      const sending = await add(owner, bookmark, ({ id }) => id === bookmark.id);
      if (sending.kind === "refused") onRefused(sending.failure);
    },
  };
}

/** Deletes what waits for a person who signs out. */
export function forgetBookmarks(owner: string): void {
  list.forget(owner);
}

function isBookmark(kept: unknown): kept is WaitingBookmark {
  if (typeof kept !== "object" || kept === null) return false;
  const row: Partial<Record<string, unknown>> = { ...kept };
  const texts = [row["id"], row["episodeId"], row["language"], row["note"]];
  const numbers = [row["positionMs"], row["markedAt"], row["changedAt"]];
  const { shown, isRemoved } = row;
  const isWhole = typeof isRemoved === "boolean" && typeof shown === "object" && shown !== null;
  return (
    isWhole &&
    texts.every((text) => typeof text === "string") &&
    numbers.every((number) => typeof number === "number")
  );
}
