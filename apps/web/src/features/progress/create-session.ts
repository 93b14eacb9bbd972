import { createMemo, createSignal } from "solid-js";

import { findWaiting } from "../../data/answers.ts";
import type { ReviewCard } from "../../data/review-session.ts";
import {
  type Answered,
  forgetAnswered,
  isSameCard,
  keepAnswered,
  recallAnswered,
} from "../../player/questions/session-memory.ts";

export type Session = ReturnType<typeof createSession>;

/** A session from its first question to its end; answers survive a reload. */
export function createSession(personId: string, dealt: readonly ReviewCard[]) {
  const [answered, setAnswered] = createSignal<readonly Answered[]>(recallAnswered(personId));
  const isDone = (card: ReviewCard) =>
    findWaiting(personId, card)?.mark !== undefined ||
    answered().some((one) => isSameCard(one, card) && one.result !== null);
  // An answered card stays until the learner continues.
  const queue = dealt.filter((card) => !isDone(card));
  const before = answered().filter(({ result }) => result !== null).length;
  const [at, setAt] = createSignal(0);

  function change(next: readonly Answered[]): void {
    setAnswered(next);
    keepAnswered(personId, next);
  }

  return {
    card: createMemo(() => queue[at()] ?? null),
    /** From 1. */
    number: () => before + at() + 1,
    total: before + queue.length,
    answered: () => answered().filter(({ result }) => result !== null),
    find: (card: ReviewCard) => answered().find((one) => isSameCard(one, card)) ?? null,
    keep: (one: Answered) =>
      change([...answered().filter((other) => !isSameCard(other, one)), one]),
    goOn: () => setAt((now) => now + 1),
    end: forgetAnswered,
  };
}
