import { readFailure, type Failure, statusOf } from "../api.ts";
import { makeWaitingList } from "./make-waiting-list.ts";
import { isTransient } from "./transient.ts";

export type Mark = { kind: "self"; result: AnswerResult } | { kind: "choice"; choice: string };
export type AnswerResult = "had" | "half" | "missed";

export type QuestionKind = "recall" | "why" | "apply";

/** The subject of an answer: a question of an episode, or a due concept in a review session. */
export type AnsweredTo =
  | { episodeId: string; number: number }
  | { conceptId: string; kind: QuestionKind; number: number };

/** Whether two answers are to the same question. */
export function isSameQuestion(one: AnsweredTo, other: AnsweredTo): boolean {
  if (one.number !== other.number) return false;
  if ("episodeId" in one) return "episodeId" in other && one.episodeId === other.episodeId;
  return "conceptId" in other && one.conceptId === other.conceptId;
}

/** An answer given on this device that may not have been sent yet. */
export type WaitingAnswer = AnsweredTo & {
  id: string;
  /** Absent if it was said or chosen. */
  text?: string;
  /** Absent if only the words are sent, to be graded. */
  mark?: Mark;
  /** By this device's clock. */
  answeredAt: number;
};

/** The outcome of sending an answer: it arrived, waits for the network, or was refused. */
export type Sending<TSent> =
  | { kind: "sent"; sent: TSent }
  | { kind: "waiting" }
  | { kind: "refused"; failure: Failure };

const waiting = makeWaitingList<WaitingAnswer>({
  prefix: "learnlab.answers.",
  most: 300,
  isItem: isAnswer,
});

/**
 * Keeps answers in order until they arrive: without a network, and after an expired session until the same
 * person is back. Sending one twice changes nothing, since the first answer to a question is its review.
 */
export function makeOutbox<TSent>(send: (answer: WaitingAnswer) => Promise<TSent>) {
  const outcomes = new Map<string, Sending<TSent>>();
  const running = new Map<string, Promise<void>>();

  async function sendAll(owner: string): Promise<void> {
    for (;;) {
      const [next] = waiting.read(owner);
      if (next === undefined) return;
      const outcome = await trySending(next);
      if (outcome.kind === "waiting") return;
      outcomes.set(next.id, outcome);
      waiting.change(owner, (all) => all.filter(({ id }) => id !== next.id));
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

  /** Sends one at a time per person, so that two marks of a question arrive in order. */
  function flush(owner: string): Promise<void> {
    const now = running.get(owner) ?? sendAll(owner).finally(() => running.delete(owner));
    running.set(owner, now);
    return now;
  }

  return {
    flush,
    /** The person's answers that have not arrived yet, the oldest first. */
    waiting: waiting.read,
    async add(owner: string, answer: WaitingAnswer): Promise<Sending<TSent>> {
      waiting.change(owner, (all) => [...all.filter((one) => !isReplaced(one, answer)), answer]);
      await flush(owner);
      const outcome = outcomes.get(answer.id);
      outcomes.delete(answer.id);
      return outcome ?? { kind: "waiting" };
    },
  };
}

/** Words that wait for a grade no longer need one once the learner has marked them. */
function isReplaced(one: WaitingAnswer, next: WaitingAnswer): boolean {
  return isSameQuestion(one, next) && one.mark === undefined && next.text !== undefined;
}

/** An expired session can be renewed, the network returns, and another device may be faster. */
function mayWorkLater(error: unknown): boolean {
  const { code, reason } = readFailure(error);
  if (code === "UNREACHABLE" || reason === "answers.busy") return true;
  const status = statusOf(error);
  return status === 401 || (status !== null && isTransient(status));
}

/** Deletes what waits for a person who signs out. */
export function forgetAnswers(owner: string): void {
  waiting.forget(owner);
}

function isAnswer(kept: unknown): kept is WaitingAnswer {
  if (typeof kept !== "object" || kept === null) return false;
  const { id, number, answeredAt, text, mark }: Partial<Record<string, unknown>> = { ...kept };
  const isPlaced = typeof number === "number" && typeof answeredAt === "number";
  const isGiven = typeof text === "string" || isMark(mark);
  const isWhole = isPlaced && isGiven && (mark === undefined || isMark(mark));
  return isWhole && typeof id === "string" && isNamed(kept);
}

/** Whether it names the question that it answers. */
function isNamed(kept: object): boolean {
  const { episodeId, conceptId, kind }: Partial<Record<string, unknown>> = { ...kept };
  return (
    typeof episodeId === "string" || (typeof conceptId === "string" && typeof kind === "string")
  );
}

function isMark(kept: unknown): kept is Mark {
  if (typeof kept !== "object" || kept === null) return false;
  const { kind, result, choice }: Partial<Record<string, unknown>> = { ...kept };
  if (kind === "choice") return typeof choice === "string";
  return kind === "self" && (result === "had" || result === "half" || result === "missed");
}
