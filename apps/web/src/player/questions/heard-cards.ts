import { createSignal } from "solid-js";

import { findWaiting } from "../../data/answers.ts";
import type { ReviewCard } from "../../data/reviews.ts";
import type { CardMemory } from "./create-review-desk.ts";
import { type Answered, isSameCard } from "./session-memory.ts";

const [answered, setAnswered] = createSignal<readonly Answered[]>([]);

/** What became of the cards that were heard; it lasts as long as the page, as their audio does. */
export const heardCards: CardMemory = {
  find: (card) => answered().find((one) => isSameCard(one, card)) ?? null,
  keep: (one) =>
    void setAnswered((all) => [...all.filter((other) => !isSameCard(other, one)), one]),
};

/** When somebody else is there: they answer for themselves. */
export function forgetHeardCards(): void {
  setAnswered([]);
}

/** Whether it was neither marked by ear yet nor waits to be sent. */
export function isOpenCard(personId: string, card: ReviewCard): boolean {
  if (findWaiting(personId, card)?.mark !== undefined) return false;
  return (heardCards.find(card)?.result ?? null) === null;
}
