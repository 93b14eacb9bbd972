import type { ConceptSource } from "../script-writer.ts";

/** A sentence of the material with the id by which a model cites it. */
export interface NumberedSentence {
  id: string;
  text: string;
}

/** The same ids for a concept in every call: for the writer and for the judge. */
export function numberEvidence({ evidence }: Pick<ConceptSource, "evidence">): NumberedSentence[] {
  return evidence.map((text, at) => ({ id: `s${at + 1}`, text }));
}
