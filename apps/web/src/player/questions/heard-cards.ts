import { createSignal } from "solid-js";

import { findWaiting } from "../../data/answers.ts";
import type { ReviewCard } from "../../data/review-session.ts";
import type { CardMemory } from "./create-review-desk.ts";
import { type Answered, isSameCard } from "./session-memory.ts";

const [answered, setAnswered] = createSignal<readonly Answered[]>([]);

/** The results of heard cards; they last as long as the page, like their audio. */
export const heardCards: CardMemory = {
  find: (card) => answered().find((one) => isSameCard(one, card)) ?? null,
  keep: (one) =>
    void setAnswered((all) => [...all.filter((other) => !isSameCard(other, one)), one]),
};

/** Forgets them for another person. */
export function forgetHeardCards(): void {
  setAnswered([]);
}

/** Whether it is neither marked nor waiting to be sent. */
export function isOpenCard(personId: string, card: ReviewCard): boolean {
  if (findWaiting(personId, card)?.mark !== undefined) return false;
  return (heardCards.find(card)?.result ?? null) === null;
}
