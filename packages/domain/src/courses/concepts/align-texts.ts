import type { ConceptText } from "../types.ts";

/** Where each sentence and question of the new words stood among the old ones; null for one that is new. */
interface Places {
  sentences: (number | null)[];
  questions: (number | null)[];
}

/**
 * A translation with what is left of it, in the new order. Null where something is new: a lesson is never
 * half in one language and half in another, so that it is taught in the course's language until it is translated again.
 */
export function alignText(text: ConceptText, places: Places): ConceptText | null {
  const sentences = takeAll(text.sentences, places.sentences);
  const questions = takeAll(text.questions, places.questions);
  return sentences === null || questions === null ? null : { ...text, sentences, questions };
}

function takeAll<TOne>(old: readonly TOne[], places: readonly (number | null)[]): TOne[] | null {
  const taken = places.flatMap((place) => {
    const one = place === null ? undefined : old[place];
    return one === undefined ? [] : [one];
  });
  return taken.length === places.length ? taken : null;
}
