import { type Failure, readFailure, statusOf } from "../api.ts";
import type { makeWaitingList } from "./make-waiting-list.ts";
import { isTransient } from "./transient.ts";

/** The outcome of sending something: it arrived, waits for the network, or was refused. */
export type Sending<TSent> =
  | { kind: "sent"; sent: TSent }
  | { kind: "waiting" }
  | { kind: "refused"; failure: Failure; error: unknown };

interface OutboxParts<TItem, TSent> {
  list: ReturnType<typeof makeWaitingList<TItem>>;
  /** Another for a changed item, which may be kept while it is on its way. */
  keyOf: (item: TItem) => string;
  /** Sending one twice must change nothing. */
  send: (item: TItem) => Promise<TSent>;
  /** Refusals, besides those of every call, that another try may get past. */
  isPassing?: (failure: Failure) => boolean;
  /** It will never arrive, and nobody waits for its outcome. */
  onRefused?: (failure: Failure) => void;
}

/**
 * Keeps items in order until they arrive: without a network, and after an expired session until the same person is
 * back. They go one at a time per person.
 */
export function makeOutbox<TItem, TSent>(parts: OutboxParts<TItem, TSent>) {
  const { list, keyOf } = parts;
  /** Of the items whose sender waits; null until it is known. */
  const outcomes = new Map<string, Sending<TSent> | null>();
  const running = new Map<string, Promise<void>>();

  async function sendAll(owner: string): Promise<void> {
    try {
      await sendEach(owner);
    } finally {
      // Within the same turn, so that what is added next does not wait for a run that is over.
      running.delete(owner);
    }
  }

  async function sendEach(owner: string): Promise<void> {
    for (;;) {
      const [next] = list.read(owner);
      if (next === undefined) return;
      const outcome = await trySending(next, parts);
      if (outcome.kind === "waiting") return;
      const key = keyOf(next);
      if (outcomes.has(key)) outcomes.set(key, outcome);
      else if (outcome.kind === "refused") parts.onRefused?.(outcome.failure);
      list.change(owner, (all) => all.filter((one) => keyOf(one) !== key));
    }
  }

  function flush(owner: string): Promise<void> {
    const now = running.get(owner) ?? Promise.resolve().then(() => sendAll(owner));
    running.set(owner, now);
    return now;
  }

  return {
    flush,
    /** What has not arrived yet, the oldest first. */
    waiting: list.read,
    /** Adds it in place of those that it replaces, and sends what waits. */
    add: async (
      owner: string,
      item: TItem,
      isReplaced: (kept: TItem) => boolean = () => false,
    ): Promise<Sending<TSent>> => {
      const key = keyOf(item);
      outcomes.set(key, null);
      list.change(owner, (all) => [...all.filter((one) => !isReplaced(one)), item]);
      await flush(owner);
      const outcome = outcomes.get(key);
      outcomes.delete(key);
      return outcome ?? { kind: "waiting" };
    },
  };
}

async function trySending<TItem, TSent>(
  item: TItem,
  { send, isPassing = () => false }: OutboxParts<TItem, TSent>,
): Promise<Sending<TSent>> {
  try {
    return { kind: "sent", sent: await send(item) };
  } catch (error) {
    const failure = readFailure(error);
    if (isPassing(failure) || mayArriveLater(error)) return { kind: "waiting" };
    return { kind: "refused", failure, error };
  }
}

/** An expired session can be renewed, and the network returns. */
function mayArriveLater(error: unknown): boolean {
  if (readFailure(error).code === "UNREACHABLE") return true;
  const status = statusOf(error);
  return status === 401 || (status !== null && isTransient(status));
}
