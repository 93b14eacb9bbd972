import type { MaterialDocument } from "../../courses/materials/index.ts";
import type { Language } from "../../languages/index.ts";
import { foldQuote } from "../../shared/index.ts";
import type { ConceptSource } from "../script-writer.ts";
import type { Part } from "./plan-parts.ts";

/** A part of a material that is read for concepts, with what is known around it. */
export interface PartRequest {
  courseTitle: string;
  language: Language;
  /** Those of its sentences that a quote can be found by. */
  sentences: Part["sentences"];
  /** The whole material, as quotes are looked for in it. */
  material: string;
  document: MaterialDocument;
  /** Terms that the course teaches or that were proposed before, the latest last. */
  known: string[];
}

/** Sentences that the stored text sets in another way could not be proven later. */
export function listQuotable(sentences: Part["sentences"], material: string): Part["sentences"] {
  return sentences.filter(({ text }) => material.includes(foldQuote(text)));
}

/** The part as the checks of lessons know what a lesson is written from. */
export function toSource({ language, sentences, material }: PartRequest): ConceptSource {
  return {
    conceptId: "",
    courseLanguage: language,
    sentences: [],
    questions: [],
    evidence: sentences.map(({ text }) => text),
    proof: { quotes: [], material },
    texts: [],
  };
}
