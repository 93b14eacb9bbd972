import type { Language } from "../../languages/index.ts";
import type { Concept, ConceptLink } from "../types.ts";
import type { ApprovedConcept } from "./ports.ts";
import type { StoredProposal } from "./types.ts";

type Named = Pick<Concept, "id" | "term" | "sentences">;

interface ApprovedNow {
  concepts: readonly ApprovedConcept[];
  taught: readonly Concept[];
  language: Language;
}

/**
 * The proposed links between concepts that are taught once these are approved: their own, and those of earlier ones
 * that waited for them. A name that two concepts share says nothing.
 */
export function resolveLinks(
  proposals: readonly StoredProposal[],
  { concepts, taught, language }: ApprovedNow,
): ConceptLink[] {
  const all: Named[] = [...taught, ...concepts];
  const byTerm = Map.groupBy(all, ({ term }) => fold(term));
  const known = new Map(all.map((concept) => [concept.id, concept]));
  const becomes = new Map(concepts.map(({ proposalId, id }) => [proposalId, id]));
  const isNew = new Set(concepts.map(({ id }) => id));
  return proposals.flatMap(({ id, conceptId, links }) => {
    const from = known.get(becomes.get(id) ?? conceptId ?? "");
    if (from === undefined) return [];
    return links.flatMap(({ kind, to: term, text, quote }): ConceptLink[] => {
      const [to, other] = byTerm.get(fold(term)) ?? [];
      if (to === undefined || other !== undefined || to.id === from.id) return [];
      // What was there before and is not linked was left so by a teacher.
      if (!isNew.has(from.id) && !isNew.has(to.id)) return [];
      const quotes = { from: quote, to: to.sentences[0]?.quote ?? "" };
      return [{ fromId: from.id, toId: to.id, kind, texts: { [language]: text }, quotes }];
    });
  });
}

function fold(term: string): string {
  return term.normalize("NFKC").trim().toLowerCase();
}
