import type { Delivery } from "@learnlab/jobs";

import { createRandom } from "./seeded-random.ts";

/** As in wrangler.toml: retries of a message, and the pause where none is asked for. */
const NOW = { retries: 4, delayMs: 5_000 };
const DEAD = { retries: 3, delayMs: 10_000 };
const LARGEST_BATCH = 4;
const COPIES = 3;

interface Message {
  id: string;
  body: unknown;
  attempts: number;
  dueAt: number;
  isDead: boolean;
}

export interface Batch {
  isDead: boolean;
  messages: Delivery[];
  /** Ends the batch: what was not answered comes again where the handler failed. */
  end(outcome: { hasFailed: boolean }): void;
}

export interface FaultyQueue {
  binding: Queue;
  /** What is due, in batches; each has to be ended. */
  takeDue(): Batch[];
  /** When the next message falls due; null when there is none. */
  nextDueAt(): number | null;
  counts: {
    sent: number;
    copies: number;
    sendsFailed: number;
    retried: number;
    dead: number;
    lost: number;
  };
}

interface QueueParts {
  seed: number;
  /** Share of the sends that fail, half of them after the message was taken. */
  rate: number;
  /** Share of the messages that arrive more than once. */
  duplicates: number;
  now(): number;
  isOn(): boolean;
}

/** A queue that delivers at least once, in any order, and takes messages that it says it did not. */
export function createFaultyQueue(parts: QueueParts): FaultyQueue {
  const random = createRandom(`queue ${parts.seed}`);
  const counts = { sent: 0, copies: 0, sendsFailed: 0, retried: 0, dead: 0, lost: 0 };
  let waiting: Message[] = [];

  function take(body: unknown): void {
    const isCopied = parts.isOn() && random.chance(parts.duplicates);
    const copies = isCopied ? random.whole(2, COPIES) : 1;
    counts.sent += 1;
    counts.copies += copies - 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const id = `message ${counts.sent}.${copy}`;
      waiting.push({ id, body, attempts: 0, dueAt: parts.now(), isDead: false });
    }
  }

  function send(body: unknown): void {
    const isStruck = parts.isOn() && random.chance(parts.rate);
    const isTaken = !isStruck || random.chance(0.5);
    if (isTaken) take(body);
    if (!isStruck) return;
    counts.sendsFailed += 1;
    throw new Error("Queue send failed: Internal Server Error");
  }

  function comeAgain(message: Message, delayMs: number): void {
    const { retries } = message.isDead ? DEAD : NOW;
    if (message.attempts <= retries) {
      counts.retried += 1;
      waiting.push({ ...message, dueAt: parts.now() + delayMs });
      return;
    }
    counts[message.isDead ? "lost" : "dead"] += 1;
    if (message.isDead) return;
    waiting.push({ ...message, attempts: 0, dueAt: parts.now(), isDead: true });
  }

  return {
    counts,
    binding: standForQueue({ send: async (body: unknown) => send(body) }),
    nextDueAt: () =>
      waiting.reduce<number | null>((least, { dueAt }) => Math.min(least ?? dueAt, dueAt), null),
    takeDue() {
      const now = parts.now();
      const due = waiting.filter(({ dueAt }) => dueAt <= now);
      waiting = waiting.filter(({ dueAt }) => dueAt > now);
      const shuffled = parts.isOn() ? random.shuffle(due) : due;
      const size = parts.isOn() ? random.whole(1, LARGEST_BATCH) : LARGEST_BATCH;
      return [false, true].flatMap((isDead) =>
        cut(
          shuffled.filter((message) => message.isDead === isDead),
          size,
        ).map((messages) => openBatch({ isDead, messages, comeAgain })),
      );
    },
  };
}

function cut(messages: Message[], size: number): Message[][] {
  const batches = Math.ceil(messages.length / size);
  return Array.from({ length: batches }, (_, at) => messages.slice(at * size, (at + 1) * size));
}

function openBatch(batch: {
  isDead: boolean;
  messages: Message[];
  comeAgain: (message: Message, delayMs: number) => void;
}): Batch {
  const { isDead, comeAgain } = batch;
  const answers = new Map<string, "ack" | { delaySeconds: number }>();
  const messages = batch.messages.map((message) => ({
    ...message,
    attempts: message.attempts + 1,
  }));
  return {
    isDead,
    messages: messages.map(({ id, body, attempts }) => ({
      id,
      body,
      attempts,
      ack: () => void answers.set(id, "ack"),
      retry: (options) => void answers.set(id, options),
    })),
    end({ hasFailed }) {
      for (const message of messages) {
        const answer = answers.get(message.id) ?? (hasFailed ? "failed" : "ack");
        if (answer === "ack") continue;
        comeAgain(message, answer === "failed" ? usualDelay(isDead) : answer.delaySeconds * 1000);
      }
    },
  };
}

function usualDelay(isDead: boolean): number {
  return isDead ? DEAD.delayMs : NOW.delayMs;
}

// Cloudflare's class cannot be made by others; only `send` is called.
function standForQueue(queue: object): Queue {
  return queue as Queue;
}
