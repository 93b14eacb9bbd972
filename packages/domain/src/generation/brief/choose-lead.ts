import type { BriefConcept } from "../../episodes/index.ts";

/** So many lessons are in every episode, however long they are. */
const ALWAYS_TAUGHT = 3;

/** Concepts come back in rounds, the weak ones in every fourth episode. */
const ROUND = 4;

interface Before {
  episodesBefore: number;
  /** Concepts of the last episode. */
  last: string[];
}

/**
 * Of what is surely taught, the concept that the episode is named after: the topic that was asked for
 * first, or else what more is wanted of, a weak one, or one that the last episode had not. Of several each has its turn, also
 * where they come back in rounds; and with them each course.
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
