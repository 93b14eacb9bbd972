import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import type { Concept, ConceptLink } from "../types.ts";
import type { SuggestedLink } from "./types.ts";

const MOST_SUGGESTED = 20;
/** A shorter name is a word of many sentences. */
const SHORTEST_TERM = 3;

/**
 * Links that the words of a course speak for: what a concept is defined or explained by is needed before
 * it. Only what comes earlier in the course is suggested, and nothing that is linked in either direction.
 */
export function suggestLinks(
  concepts: readonly Concept[],
  { links, language }: { links: readonly ConceptLink[]; language: Language },
): SuggestedLink[] {
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId + toId, toId + fromId]));
  const names = concepts.map(({ term }) => matchTerm(term, language));
  return concepts
    .flatMap((concept, at) =>
      concepts.slice(0, at).flatMap((earlier, place): SuggestedLink[] => {
        if (linked.has(concept.id + earlier.id)) return [];
        const name = names[place];
        const because = concept.sentences.find(
          ({ part, text }) => (part === "definition" || part === "mechanism") && name?.test(text),
        );
        if (because === undefined) return [];
        return [{ fromId: concept.id, toId: earlier.id, kind: "needs", because: because.text }];
      }),
    )
    .slice(0, MOST_SUGGESTED);
}

/** The name as whole words, in any case; where words are not spaced, as it stands. */
function matchTerm(term: string, language: Language): RegExp | null {
  const bare = term.normalize("NFKC").trim();
  if (bare.length < SHORTEST_TERM) return null;
  const escaped = RegExp.escape(bare);
  const isSpaced = LANGUAGE_FACTS[language].betweenSentences !== "";
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, "iu");
}
