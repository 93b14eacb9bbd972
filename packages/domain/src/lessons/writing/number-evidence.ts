import type { ConceptSource } from "../script-writer.ts";

/** A sentence of the material under the id by which a model cites it. */
export interface NumberedSentence {
  id: string;
  text: string;
}

/** The same ids for the same concept, whoever asks: the writer and who judges what it wrote. */
export function numberEvidence({ evidence }: Pick<ConceptSource, "evidence">): NumberedSentence[] {
  return evidence.map((text, at) => ({ id: `s${at + 1}`, text }));
}
