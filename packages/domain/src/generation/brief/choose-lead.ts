import type { BriefConcept } from "../../episodes/index.ts";

/** The number of lessons in every episode, however long they are. */
const ALWAYS_TAUGHT = 3;

/** Concepts return in rounds, weak ones in every fourth episode. */
const ROUND = 4;

interface Before {
  episodesBefore: number;
  /** Concepts of the last episode. */
  last: string[];
}

/**
 * Chooses the concept that the episode is named after, among those that are certainly taught: the first
 * requested topic, or else one with more wanted, a weak one, or one that the last episode did not have.
 * Several take turns, even if they return in rounds, and so do their courses.
 */
export function chooseLead(concepts: BriefConcept[], before: Before): BriefConcept | null {
  const sure = concepts.slice(0, ALWAYS_TAUGHT);
  const topics = sure.filter(({ reason }) => reason === "chosen");
  const wanted = sure.filter(({ reason }) => reason === "more");
  const weak = sure.filter(({ reason }) => reason === "weak");
  const others = sure.filter(({ conceptId }) => !before.last.includes(conceptId));
  const eligible =
    [topics.slice(0, 1), wanted, weak, others].find((some) => some.length > 0) ?? sure;
  const turn = before.episodesBefore + Math.floor(before.episodesBefore / ROUND);
  return eligible[turn % eligible.length] ?? null;
}
