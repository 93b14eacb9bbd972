import { makeOutbox, type Sending } from "./make-outbox.ts";
import { makeWaitingList } from "./make-waiting-list.ts";

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

const waiting = makeWaitingList<WaitingAnswer>({
  prefix: "learnlab.answers.",
  most: 300,
  isItem: isAnswer,
});

/** Keeps answers until they arrive. The first answer to a question is its review, so one that comes twice counts once. */
export function makeAnswerOutbox<TSent>(send: (answer: WaitingAnswer) => Promise<TSent>) {
  const { add, ...outbox } = makeOutbox({
    list: waiting,
    keyOf: ({ id }) => id,
    send,
    // Another device may be faster.
    isPassing: ({ reason }) => reason === "answers.busy",
  });
  return {
    ...outbox,
    add: (owner: string, answer: WaitingAnswer): Promise<Sending<TSent>> =>
      add(owner, answer, (one) => isReplaced(one, answer)),
  };
}

/** Words that wait for a grade no longer need one once the learner has marked them. */
function isReplaced(one: WaitingAnswer, next: WaitingAnswer): boolean {
  return isSameQuestion(one, next) && one.mark === undefined && next.text !== undefined;
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
