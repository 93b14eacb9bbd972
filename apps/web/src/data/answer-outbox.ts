import { createSignal } from "solid-js";

import { readFailure, type Failure, statusOf } from "../api.ts";
import { isTransient } from "./transient.ts";

export type Mark = { kind: "self"; result: AnswerResult } | { kind: "choice"; choice: string };
export type AnswerResult = "had" | "half" | "missed";

/** An answer that was given on this device and may not have been sent yet. */
export interface WaitingAnswer {
  id: string;
  episodeId: string;
  number: number;
  /** Left out where it was said, or chosen, and not written. */
  text?: string;
  /** Left out where the words alone are sent, to be judged. */
  mark?: Mark;
  /** By the clock of this device. */
  answeredAt: number;
}

/** What became of an answer: it arrived, it waits for the network, or it was refused. */
export type Sending<TSent> =
  | { kind: "sent"; sent: TSent }
  | { kind: "waiting" }
  | { kind: "refused"; failure: Failure };

const PREFIX = "learnlab.answers.";
const MOST_KEPT = 300;

/**
 * Answers wait here, in the order in which they were given, until they arrive: without a network, and after
 * a session that ended, until the same person is back. To send one twice changes nothing, since the first
 * answer to a question is its review.
 */
export function makeOutbox<TSent>(send: (answer: WaitingAnswer) => Promise<TSent>) {
  const kept = makeKeeper();
  const outcomes = new Map<string, Sending<TSent>>();
  const running = new Map<string, Promise<void>>();

  async function sendAll(owner: string): Promise<void> {
    for (;;) {
      const [next] = kept.read(owner);
      if (next === undefined) return;
      const outcome = await trySending(next);
      if (outcome.kind === "waiting") return;
      outcomes.set(next.id, outcome);
      kept.change(owner, (all) => all.filter(({ id }) => id !== next.id));
    }
  }

  async function trySending(answer: WaitingAnswer): Promise<Sending<TSent>> {
    try {
      return { kind: "sent", sent: await send(answer) };
    } catch (error) {
      return mayWorkLater(error)
        ? { kind: "waiting" }
        : { kind: "refused", failure: readFailure(error) };
    }
  }

  /** One at a time for each person, so that two marks of a question arrive in their order. */
  function flush(owner: string): Promise<void> {
    const now = running.get(owner) ?? sendAll(owner).finally(() => running.delete(owner));
    running.set(owner, now);
    return now;
  }

  return {
    flush,
    /** What this person gave and what did not arrive yet, the oldest first. */
    waiting: kept.read,
    async add(owner: string, answer: WaitingAnswer): Promise<Sending<TSent>> {
      kept.change(owner, (all) => [...all.filter((one) => !isReplaced(one, answer)), answer]);
      await flush(owner);
      const outcome = outcomes.get(answer.id);
      outcomes.delete(answer.id);
      return outcome ?? { kind: "waiting" };
    },
  };
}

/** Words that wait to be judged need it no more once the learner has marked them. */
function isReplaced(one: WaitingAnswer, next: WaitingAnswer): boolean {
  const isSame = one.episodeId === next.episodeId && one.number === next.number;
  return isSame && one.mark === undefined && next.text !== undefined;
}

/** A session that ended comes back, and so does the network; another device may be quicker. */
function mayWorkLater(error: unknown): boolean {
  const { code, reason } = readFailure(error);
  if (code === "UNREACHABLE" || reason === "answers.busy") return true;
  const status = statusOf(error);
  return status === 401 || (status !== null && isTransient(status));
}

/** The lists of this device, by person; where storage is forbidden they last as long as the page. */
function makeKeeper() {
  const unkept = new Map<string, WaitingAnswer[]>();
  const [changes, setChanges] = createSignal(0);

  function read(owner: string): WaitingAnswer[] {
    changes();
    return unkept.get(owner) ?? parse(readText(owner));
  }

  return {
    read,
    change(owner: string, by: (all: WaitingAnswer[]) => WaitingAnswer[]): void {
      const next = by(read(owner)).slice(-MOST_KEPT);
      if (writeText(owner, next)) unkept.delete(owner);
      else unkept.set(owner, next);
      setChanges((count) => count + 1);
    },
  };
}

function readText(owner: string): string | null {
  try {
    return localStorage.getItem(PREFIX + owner);
  } catch {
    return null;
  }
}

function writeText(owner: string, answers: WaitingAnswer[]): boolean {
  try {
    if (answers.length === 0) localStorage.removeItem(PREFIX + owner);
    else localStorage.setItem(PREFIX + owner, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
}

function parse(text: string | null): WaitingAnswer[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isAnswer) : [];
  } catch {
    // Whatever else wrote there: it was no list of answers.
    return [];
  }
}

function isAnswer(kept: unknown): kept is WaitingAnswer {
  if (typeof kept !== "object" || kept === null) return false;
  const { id, episodeId, number, answeredAt, text, mark }: Partial<Record<string, unknown>> = {
    ...kept,
  };
  const isNamed = typeof id === "string" && typeof episodeId === "string";
  const isPlaced = typeof number === "number" && typeof answeredAt === "number";
  const isGiven = typeof text === "string" || isMark(mark);
  return isNamed && isPlaced && isGiven && (mark === undefined || isMark(mark));
}

function isMark(kept: unknown): kept is Mark {
  if (typeof kept !== "object" || kept === null) return false;
  const { kind, result, choice }: Partial<Record<string, unknown>> = { ...kept };
  if (kind === "choice") return typeof choice === "string";
  return kind === "self" && (result === "had" || result === "half" || result === "missed");
}
