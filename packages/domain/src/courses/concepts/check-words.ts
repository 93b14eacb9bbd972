import { DomainError } from "../../shared/index.ts";
import type { ConceptWords } from "./types.ts";

/** What can be taught says first what it is, and asks each kind of question once. */
export function checkWords({
  sentences,
  questions,
}: Pick<ConceptWords, "sentences" | "questions">) {
  if (sentences[0]?.part !== "definition") {
    throw new DomainError("invalid", "A concept needs a sentence that says what it is.", {
      reason: "concept.no_definition",
    });
  }
  const kinds = questions.map(({ kind }) => kind);
  if (new Set(kinds).size === kinds.length) return;
  throw new DomainError("invalid", "A concept asks each kind of question once.", {
    reason: "concept.kind_twice",
  });
}
