import { type Failure, type Language, readFailure, statusOf } from "../api.ts";
import { makeWaitingList } from "./make-waiting-list.ts";
import { isTransient } from "./transient.ts";

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

const waiting = makeWaitingList<WaitingBookmark>({
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

/**
 * Keeps bookmarks until they arrive: without a network, and after an expired session until the same person is
 * back. Each is sent as it is by then; sending one twice changes nothing.
 */
export function makeBookmarkOutbox({ send, onRefused }: OutboxParts) {
  const running = new Map<string, Promise<void>>();

  function drop(owner: string, sent: WaitingBookmark): void {
    // It may have been changed while it was on its way.
    const isSent = (one: WaitingBookmark) => one.id === sent.id && one.changedAt === sent.changedAt;
    waiting.change(owner, (all) => all.filter((one) => !isSent(one)));
  }

  async function sendAll(owner: string): Promise<void> {
    for (;;) {
      const [next] = waiting.read(owner);
      if (next === undefined) return;
      try {
        await send(next);
      } catch (error) {
        if (mayArriveLater(error)) return;
        onRefused(readFailure(error));
      }
      drop(owner, next);
    }
  }

  function flush(owner: string): Promise<void> {
    const now = running.get(owner) ?? sendAll(owner).finally(() => running.delete(owner));
    running.set(owner, now);
    return now;
  }

  return {
    flush,
    waiting: waiting.read,
    put(owner: string, bookmark: WaitingBookmark): Promise<void> {
      waiting.change(owner, (all) => [...all.filter(({ id }) => id !== bookmark.id), bookmark]);
      return flush(owner);
    },
  };
}

/** Deletes what waits for a person who signs out. */
export function forgetBookmarks(owner: string): void {
  waiting.forget(owner);
}

function mayArriveLater(error: unknown): boolean {
  if (readFailure(error).code === "UNREACHABLE") return true;
  const status = statusOf(error);
  return status === 401 || (status !== null && isTransient(status));
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
